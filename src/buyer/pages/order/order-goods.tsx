import type { Order, OrderLine } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Price } from '@/components/price'
import { formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { ordersText } from '@/lib/messages/orders'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './order-goods.module.scss'

/** What was ordered, with the batch and the dates of the very pieces that left. */
export function OrderGoods({ order }: { readonly order: Order }) {
  const text = useText(ordersText)
  const isOnTheWay = order.state === 'shipping' || order.state === 'shipped'
  return (
    <View className={styles.card}>
      {order.lines.map((line) => (
        <Line key={line.id} line={line} hasLeftToShip={order.state === 'shipping'} />
      ))}
      {isOnTheWay && <View className={styles.check}>{text.goods.check}</View>}
    </View>
  )
}

function Line({ line, hasLeftToShip }: { readonly line: OrderLine; readonly hasLeftToShip: boolean }) {
  const language = useLanguage()
  const common = useText(commonText)
  return (
    <Pressable className={styles.line} onPress={() => navigation.open(pagePaths.product({ id: line.productId }))}>
      <Picture picture={line.picture} className={styles.picture} />
      <View className={styles.facts}>
        <View className={styles.top}>
          <View className={styles.name}>{nameIn(line.name, language)}</View>
          <Price amount={line.amountFen} size="s" />
        </View>
        <View className={styles.second}>
          <View className="grow">{line.sizeName}</View>
          <View className="ink-2 numerals">{common.times(line.quantity)}</View>
        </View>
        <LineNotes line={line} hasLeftToShip={hasLeftToShip} />
      </View>
    </Pressable>
  )
}

/** Two parcels may have taken from the same batch. */
function sumByBatch(batches: OrderLine['batches']): OrderLine['batches'] {
  return [...new Set(batches.map(({ code }) => code))].flatMap((code) => {
    const same = batches.filter((batch) => batch.code === code)
    return same.slice(0, 1).map((batch) => ({ ...batch, quantity: same.reduce((sum, { quantity }) => sum + quantity, 0) }))
  })
}

/** Below a line: which batches, what came back, what has not left. */
function LineNotes({ line, hasLeftToShip }: { readonly line: OrderLine; readonly hasLeftToShip: boolean }) {
  const text = useText(ordersText).goods
  const common = useText(commonText)
  const language = useLanguage()
  const batches = sumByBatch(line.batches)
  const left = line.quantity - line.cancelledQuantity - line.shippedQuantity
  return (
    <>
      {batches.map((batch) => (
        <View key={batch.code} className={styles.batch}>
          <View>{batches.length > 1 ? `${text.batch(batch.code)} ${common.times(batch.quantity)}` : text.batch(batch.code)}</View>
          <View className={styles.dates}>
            <View>{text.produced(formatWholeDay(batch.producedOn, language))}</View>
            <View>{text.best(formatWholeDay(batch.bestBefore, language))}</View>
          </View>
        </View>
      ))}
      {hasLeftToShip && left > 0 && <View className={styles.note}>{text.unshipped(left)}</View>}
      {line.refundedQuantity > 0 && <View className={styles.note}>{text.refunded(line.refundedQuantity)}</View>}
      {line.returnRule === 'fresh' && <View className={styles.note}>{text.fresh}</View>}
    </>
  )
}
