import type { Brought } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { useText } from '@/lib/language'
import { broughtText } from '@/lib/messages/brought'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import money from '../../components/money.module.scss'
import { MoneySkeleton } from '../../components/money-skeleton'
import { useBrought } from '../../queries/use-brought'
import { Cards } from './cards'
import { Counted } from './counted'
import styles from './index.module.scss'
import { Channels, Days, Things } from './parts'

const views = ['total', 'things', 'channels', 'days', 'cards'] as const
type ViewName = (typeof views)[number]

export default function BroughtPage() {
  const text = useText(broughtText)
  const brought = useBrought()
  const [view, setView] = useState<ViewName>('total')
  return (
    <PageFrame title={text.title}>
      <Tabs tabs={views.map((key) => ({ key, label: text.tabs[key] }))} chosen={view} onChoose={setView} />
      <View className={money.page}>
        {brought.state === 'loading' && <MoneySkeleton />}
        {brought.state === 'error' && <ErrorState drawing={coldCup} error={brought.error} onRetry={brought.refresh} />}
        {brought.state === 'ready' && (
          <>
            <SeenNotice error={brought.error} seenAt={brought.seenAt} />
            <Content brought={brought.data} view={view} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Content({ brought, view }: { readonly brought: Brought; readonly view: ViewName }) {
  const text = useText(broughtText)
  if (brought.total.shares + brought.total.opens === 0) {
    const { action, ...words } = text.empty
    return <Empty drawing={emptyDesk} {...words} action={{ label: action, onPress: () => navigation.open(pagePaths.range()) }} />
  }
  return (
    <>
      <View className={styles.explain}>{text.explain[view]}</View>
      {view === 'total' && (
        <View className={money.document}>
          <Counted counts={brought.total} />
        </View>
      )}
      {view === 'things' && <Things things={brought.things} />}
      {view === 'channels' && <Channels channels={brought.channels} />}
      {view === 'days' && <Days days={brought.days} />}
      {view === 'cards' && <Cards />}
    </>
  )
}
