import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { type OrderCounts, type OrderGroup, orderGroups, useOrders } from '../../queries/use-orders'
import styles from './index.module.scss'
import { OrderList } from './order-list'
import { OrdersSkeleton } from './orders-skeleton'

export default function OrdersPage() {
  const text = useText(ordersText)
  const [group, setGroup] = useState<OrderGroup>('all')
  const { query, list, counts } = useOrders(group)
  useReachBottom(() => void list.more())
  return (
    <PageFrame title={text.listTitle} kind="tab">
      <Tabs
        tabs={orderGroups.map((key) => ({ key, label: tabLabel(text.groups[key], countOf(counts, key)) }))}
        chosen={group}
        onChoose={setGroup}
      />
      <View className={styles.page}>
        {query.state === 'loading' && <OrdersSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <OrderList group={group} list={list} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

/** Plain numbers, and none for nothing: they inform, they do not nag. */
function tabLabel(name: string, count: number | null): string {
  return count === null || count === 0 ? name : `${name} ${count}`
}

function countOf(counts: OrderCounts, group: OrderGroup): number | null {
  switch (group) {
    case 'unpaid':
      return counts.unpaid
    case 'to-ship':
      return counts.toShip
    case 'on-the-way':
      return counts.onTheWay
    case 'returns':
      return counts.returns
    case 'all':
    case 'done':
      return null
  }
}
