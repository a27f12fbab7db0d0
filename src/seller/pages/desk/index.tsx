import type { Desk } from '@contract/api/types'
import { View } from '@tarojs/components'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { BarChart } from '@/components/bar-chart'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { StatTiles } from '@/components/stat-tiles'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { pagePaths } from '@/lib/page-paths'
import { refusalOf } from '@/lib/refusal-texts'
import { navigation } from '@/platform/navigation'
import { HearOfOrders } from '../../components/hear-of-orders'
import { useDesk } from '../../queries/use-desk'
import { DeskBalance } from './desk-balance'
import { DeskFunnel } from './desk-funnel'
import { DeskLatest } from './desk-latest'
import { DeskLinks } from './desk-links'
import { DeskSkeleton } from './desk-skeleton'
import styles from './index.module.scss'
import { NextStepRow } from './next-step'

export default function DeskPage() {
  const text = useText(sellerText)
  const desk = useDesk()
  // A suspended shop mints no cards: there is nothing to show a friend.
  const bar = desk.data?.shop.state === 'active' && (
    <BottomBar>
      <Button kind="main" icon="paper-plane-tilt" label={text.show} onPress={() => navigation.open(pagePaths.range())} isWide />
    </BottomBar>
  )
  return (
    <PageFrame title={text.deskTitle} bar={bar}>
      {desk.state === 'loading' && <DeskSkeleton />}
      {desk.state === 'error' && <NotOpened error={desk.error} onRetry={desk.refresh} />}
      {desk.state === 'ready' && (
        <>
          <SeenNotice error={desk.error} seenAt={desk.seenAt} />
          <Content desk={desk.data} />
        </>
      )}
    </PageFrame>
  )
}

/** Who has no shop is led to what one is. */
function NotOpened({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { noShop } = useText(sellerText)
  if (refusalOf(error, 'forbidden') === null) return <ErrorState drawing={coldCup} error={error} onRetry={onRetry} />
  const toJoin = () => navigation.replace(pagePaths.join())
  return <Empty drawing={emptyDesk} title={noShop.title} words={noShop.words} action={{ label: noShop.action, onPress: toJoin }} />
}

function Content({ desk }: { readonly desk: Desk }) {
  const text = useText(sellerText)
  const { people, paid, received } = desk.today
  const tiles = [
    { label: text.today.people, value: people, unit: text.units.people },
    { label: text.today.paid, value: paid, unit: text.units.orders },
    { label: text.today.received, value: received, unit: text.units.orders },
  ]
  return (
    <View className={styles.page}>
      {desk.shop.state !== 'active' && (
        <View className={styles.notice}>
          <InlineNotice icon="warning-circle">
            {desk.shop.state === 'left' ? text.left : text.suspended(desk.shop.suspendedReason)}
          </InlineNotice>
        </View>
      )}
      <DeskBalance desk={desk} />
      <View className={styles.tiles}>
        <StatTiles tiles={tiles} hasEdges />
      </View>
      <NextStepRow step={desk.nextStep} momentsLeft={desk.momentsLeft} />
      <View className={styles.block}>
        <BarChart
          title={text.chartTitle(desk.days.length)}
          days={desk.days.map(({ on, commissionFen }) => ({ on, amountFen: commissionFen }))}
        />
      </View>
      <DeskFunnel funnel={desk.funnel} days={desk.days.length} />
      <DeskLatest latest={desk.latest} />
      <DeskLinks />
      <HearOfOrders messages={desk.messages} />
    </View>
  )
}
