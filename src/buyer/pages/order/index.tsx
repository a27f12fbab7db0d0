import type { OrderPage as OrderPageData } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { useLanguage, useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { readQuery } from '@/lib/page-paths'
import { useIsAwaited } from '@/stores/awaited-payments'
import { useOrder } from '../../queries/use-order'
import { BoxChecks } from './box-check'
import styles from './index.module.scss'
import { orderAnswer } from './order-answer'
import { OrderBar } from './order-bar'
import { OrderFacts } from './order-facts'
import { OrderGoods } from './order-goods'
import { type OrderSheetName, OrderSheets } from './order-sheets'
import { OrderSkeleton } from './order-skeleton'
import { OrderStory } from './order-story'
import type { Telling } from './parcel-story'

export default function OrderPage() {
  const text = useText(ordersText)
  const id = readQuery(useRouter().params, 'id') ?? ''
  const order = useOrder(id)
  const [sheet, setSheet] = useState<OrderSheetName | null>(null)
  const page = order.data
  return (
    <PageFrame
      title={text.orderTitle}
      bar={page && <OrderBar page={page} onSheet={setSheet} />}
      sheets={page && <OrderSheets order={page.order} open={sheet} onClose={() => setSheet(null)} />}
    >
      {order.state === 'loading' && <OrderSkeleton />}
      {order.state === 'error' && <ErrorState drawing={coldCup} error={order.error} onRetry={order.refresh} />}
      {order.state === 'ready' && (
        <>
          <SeenNotice error={order.error} seenAt={order.seenAt} />
          <Content page={order.data} />
        </>
      )}
    </PageFrame>
  )
}

function Content({ page: { order, actions } }: { readonly page: OrderPageData }) {
  const telling: Telling = { text: useText(ordersText), language: useLanguage(), nowMs: Date.now() }
  const isConfirming = useIsAwaited(order.id)
  const answer = orderAnswer(order, isConfirming, telling)
  return (
    <View className={styles.page}>
      <View className="t-title">{answer.title}</View>
      {answer.words !== '' && <View className={styles.words}>{answer.words}</View>}
      <BoxChecks order={order} canClaim={actions.includes('claim')} />
      <OrderStory order={order} telling={telling} />
      <OrderGoods order={order} />
      <OrderFacts order={order} canClaim={actions.includes('claim')} />
    </View>
  )
}
