import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { isWideWindow } from '@/platform/wide-window'
import { ShipPanel } from '../../components/ship-panel'
import { type HqCounts, type HqGroup, hqGroups, useHqOrders } from '../../queries/use-hq-orders'
import { HqOrderList } from './hq-order-list'
import { HqOrdersSkeleton } from './hq-orders-skeleton'
import styles from './index.module.scss'

export default function HqOrdersPage() {
  const text = useText(hqText)
  const [group, setGroup] = useState<HqGroup>('to-ship')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { query, list, counts } = useHqOrders(group)
  const isWide = isWideWindow()
  useReachBottom(() => void list.more())
  const open = (orderId: string) => (isWide ? setChosenId(orderId) : navigation.open(pagePaths.hqShip(orderId)))
  return (
    <PageFrame title={text.ordersTitle} isWide={isWide}>
      <View className={isWide ? styles.desk : undefined}>
        <View className={styles.list}>
          <Tabs
            tabs={hqGroups.map((key) => ({ key, label: tabLabel(text.groups[key], counts, key) }))}
            chosen={group}
            onChoose={setGroup}
          />
          <View className={styles.page}>
            {query.state === 'loading' && <HqOrdersSkeleton />}
            {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
            {query.state === 'ready' && (
              <>
                <SeenNotice error={query.error} seenAt={query.seenAt} />
                <HqOrderList group={group} list={list} chosenId={isWide ? chosenId : null} onOpen={open} />
              </>
            )}
          </View>
        </View>
        {isWide && (
          <View className={styles.panel}>
            <ShipPanel orderId={chosenId} />
          </View>
        )}
      </View>
    </PageFrame>
  )
}

function tabLabel(name: string, counts: HqCounts, group: HqGroup): string {
  const count = group === 'to-ship' ? counts.toShip : group === 'on-the-way' ? counts.onTheWay : 0
  return count === 0 ? name : `${name} ${count}`
}
