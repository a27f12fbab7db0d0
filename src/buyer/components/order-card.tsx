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

/** One order of the list: how it stands, what is in it, what it costs. A grid, for twenty of them go to the renderer at once. */
export function OrderCard({ card, isConfirming, onPress }: OrderCardProps) {
  const text = useText(ordersText)
  const isWaiting = card.state === 'placed'
  return (
    <Pressable className={styles.card} onPress={onPress}>
      <View className={classList(styles.state, isWaiting && styles.waiting)}>
        {isWaiting && isConfirming ? text.confirming : text.states[card.state]}
      </View>
      <View className={classList(styles.quiet, styles.end)}>{useCardTime(card, isConfirming)}</View>
      <View className={styles.goods}>
        {card.lines.slice(0, mostPictures).map(({ picture, name, sizeName }) => (
          <Picture key={`${name.zh} ${sizeName}`} picture={picture} className={styles.picture} />
        ))}
        <Names lines={card.lines} />
      </View>
      <View className={styles.quiet}>{text.allPieces(card.pieces)}</View>
      <Price amount={card.totalFen} size="s" className={styles.end} />
    </Pressable>
  )
}

function useCardTime({ payBy, placedAt }: Card, isConfirming: boolean): string {
  const text = useText(ordersText)
  const language = useLanguage()
  if (payBy !== null && !isConfirming && Date.parse(payBy) > Date.now()) return text.payBefore(formatHour(payBy))
  return formatMoment(placedAt, language)
}

/** The one thing with its size, or what the several are called. */
function Names({ lines }: { readonly lines: Card['lines'] }) {
  const language = useLanguage()
  const [first, second] = lines
  if (first !== undefined && second === undefined) {
    return (
      <View className={styles.words}>
        <View className={styles.name}>{nameIn(first.name, language)}</View>
        <View className={styles.quiet}>{`${first.sizeName} × ${first.quantity}`}</View>
      </View>
    )
  }
  const names = lines.map(({ name }) => nameIn(name, language)).join(language === 'zh' ? '、' : ', ')
  return <View className={styles.names}>{names}</View>
}
