import type { RouteAnswer } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { WordsSheet } from '@/components/words-sheet'
import { useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import { readQuery } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import styles from '../../components/hq-page.module.scss'
import { MatterSkeleton } from '../../components/hq-page-skeleton'
import { useHqSeller, useSetSellerState } from '../../queries/use-hq-sellers'
import { SellerFacts } from './seller-facts'

const reasonLength = 200

export default function HqSellerPage() {
  const text = useText(hqOfficeText).sellers
  const id = readQuery(useRouter().params, 'id') ?? ''
  const query = useHqSeller(id)
  const [isAsking, setAsking] = useState(false)
  const state = query.data?.seller.state ?? 'left'
  const bar = state !== 'left' && (
    <BottomBar>
      <Button label={state === 'active' ? text.suspend : text.reinstate} onPress={() => setAsking(true)} isWide />
    </BottomBar>
  )
  return (
    <PageFrame
      title={text.one}
      bar={bar}
      sheets={state !== 'left' && <StateSheet key={state} id={id} state={state} isOpen={isAsking} onClose={() => setAsking(false)} />}
    >
      <View className={styles.page}>
        {query.state === 'loading' && <MatterSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <SellerFacts page={query.data} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

interface StateSheetProps {
  readonly id: string
  readonly state: Exclude<RouteAnswer<'getHqSeller'>['seller']['state'], 'left'>
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Says what it does to the shop and its money, and asks why. */
function StateSheet({ id, state, isOpen, onClose }: StateSheetProps) {
  const text = useText(hqOfficeText).sellers
  const next = state === 'active' ? 'suspended' : 'active'
  const write = useSetSellerState(id, next)
  const { meaning, ...sheet } = next === 'suspended' ? text.suspendSheet : text.reinstateSheet
  const run = async (reason: string) => {
    const answer = await write.run(reason)
    if (answer !== null) showToast(text.done[next])
    return answer
  }
  return (
    <WordsSheet isOpen={isOpen} onClose={onClose} texts={sheet} maxLength={reasonLength} write={{ ...write, run }}>
      {meaning}
    </WordsSheet>
  )
}
