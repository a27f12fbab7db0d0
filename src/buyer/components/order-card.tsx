import type { OrderCard as Card } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Price } from '@/components/price'
import { classList } from '@/lib/class-list'
import { formatHour, formatMoment } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { nameIn } from '@/lib/names'
import styles from './order-card.module.scss'

const mostPictures = 2

export interface OrderCardProps {
  readonly card: Card
  /** Its payment began on this phone and nobody knows yet how it ended. */
  readonly isConfirming: boolean
  readonly onPress: () => void
}

/** One order of the list: how it stands, what is in it, what it costs. */
export function OrderCard({ card, isConfirming, onPress }: OrderCardProps) {
  const text = useText(ordersText)
  const isWaiting = card.state === 'placed'
  return (
    <Pressable className={styles.card} onPress={onPress}>
      <View className={styles.row}>
        <View className={classList(styles.state, isWaiting && styles.waiting)}>
          {isWaiting && isConfirming ? text.confirming : text.states[card.state]}
        </View>
        <CardTime card={card} isConfirming={isConfirming} />
      </View>
      <Goods lines={card.lines} />
      <View className={styles.row}>
        <View className={styles.quiet}>{text.allPieces(card.pieces)}</View>
        <Price amount={card.totalFen} size="s" />
      </View>
    </Pressable>
  )
}

function CardTime({ card, isConfirming }: Pick<OrderCardProps, 'card' | 'isConfirming'>) {
  const text = useText(ordersText)
  const language = useLanguage()
  const isPayable = card.payBy !== null && !isConfirming && Date.parse(card.payBy) > Date.now()
  const time = isPayable && card.payBy !== null ? text.payBefore(formatHour(card.payBy)) : formatMoment(card.placedAt, language)
  return <View className={styles.quiet}>{time}</View>
}

function Goods({ lines }: { readonly lines: Card['lines'] }) {
  const language = useLanguage()
  const [first] = lines
  const isSingle = lines.length === 1
  const names = lines.map(({ name }) => nameIn(name, language)).join(language === 'zh' ? '、' : ', ')
  return (
    <View className={styles.goods}>
      {lines.slice(0, mostPictures).map(({ picture, name, sizeName }) => (
        <Picture key={`${name.zh} ${sizeName}`} picture={picture} className={styles.picture} />
      ))}
      <View className={styles.words}>
        <View className={styles.names}>{names}</View>
        {isSingle && first !== undefined && <View className={styles.quiet}>{`${first.sizeName} × ${first.quantity}`}</View>}
      </View>
    </View>
  )
}
