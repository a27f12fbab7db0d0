import type { Order, Parcel } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { useAnswerBoxDate } from '../../queries/use-order'
import styles from './box-check.module.scss'

interface BoxCheckProps {
  readonly order: Order
  readonly canClaim: boolean
}

/** Of each parcel that arrived, once: whether its box says the batch and the dates that we say. */
export function BoxChecks({ order, canClaim }: BoxCheckProps) {
  const text = useText(ordersText)
  const number = (parcel: Parcel) => (order.parcels.length > 1 ? text.parcel.title(order.parcels.indexOf(parcel) + 1) : null)
  return (
    <>
      {order.parcels.map((parcel) => {
        if (parcel.boxCheck === 'ask' && canClaim) return <Question key={parcel.id} order={order} parcel={parcel} name={number(parcel)} />
        if (parcel.boxCheck === 'different' && canClaim) return <Differs key={parcel.id} order={order} parcel={parcel} />
        return null
      })}
    </>
  )
}

function Question({ order, parcel, name }: { readonly order: Order; readonly parcel: Parcel; readonly name: string | null }) {
  const text = useText(ordersText).box
  const answer = useAnswerBoxDate(order.id)
  const problem = useErrorText(answer.error)
  const say = async (said: 'same' | 'different') => {
    const kept = await answer.run(parcel.id, said)
    if (kept === null) return
    if (said === 'same') showToast(text.thanks)
    else if (kept.draft === null) navigation.open(pagePaths.complain({ orderId: order.id }))
    else navigation.open(pagePaths.askClaim({ orderId: order.id, ...kept.draft }))
  }
  return (
    <View className={styles.card}>
      {name !== null && <View className="t-caption ink-2">{name}</View>}
      <View className="t-heading">{text.title}</View>
      <Contents order={order} parcel={parcel} />
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
      <View className={styles.answers}>
        <Button label={text.different} onPress={() => void say('different')} isBusy={answer.isRunning} isSmall isWide />
        <Button label={text.same} onPress={() => void say('same')} isBusy={answer.isRunning} isSmall isWide />
      </View>
    </View>
  )
}

function Contents({ order, parcel }: { readonly order: Order; readonly parcel: Parcel }) {
  const text = useText(ordersText).goods
  const language = useLanguage()
  return (
    <>
      {parcel.contents.map(({ lineId, batchCode, producedOn, bestBefore }) => {
        const line = order.lines.find(({ id }) => id === lineId)
        return (
          <View key={`${lineId} ${batchCode}`} className={styles.goods}>
            <View className="t-medium">{line === undefined ? '' : nameIn(line.name, language)}</View>
            <View className="t-caption ink-2 numerals">{text.batch(batchCode)}</View>
            <View className="t-caption ink-2 numerals">{text.produced(formatWholeDay(producedOn, language))}</View>
            <View className="t-caption ink-2 numerals">{text.best(formatWholeDay(bestBefore, language))}</View>
          </View>
        )
      })}
    </>
  )
}

/** They said no and have not asked for money back: the way there stays. */
function Differs({ order, parcel }: { readonly order: Order; readonly parcel: Parcel }) {
  const text = useText(ordersText).box
  if (order.claims.length > 0) return null
  const draft = { orderId: order.id, kind: 'refund-only', reason: 'date-differs', parcelId: parcel.id }
  return (
    <View className={styles.differs}>
      <ListRow label={text.ask} onPress={() => navigation.open(pagePaths.askClaim(draft))} />
    </View>
  )
}
