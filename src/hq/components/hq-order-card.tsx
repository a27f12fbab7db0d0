import type { HqOrderCard as Card } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Price } from '@/components/price'
import { classList } from '@/lib/class-list'
import { formatMomentWithHour } from '@/lib/dates'
import { type Language, useLanguage, useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { nameIn } from '@/lib/names'
import styles from './hq-order-card.module.scss'

const namedGoods = 2

export interface HqOrderCardProps {
  readonly card: Card
  /** In a list of all kinds, how it stands. */
  readonly hasState: boolean
  readonly isChosen: boolean
  readonly onPress: () => void
}

/** One order: its last four, when it was paid, what goes, and by whom it came. */
export function HqOrderCard({ card, hasState, isChosen, onPress }: HqOrderCardProps) {
  const text = useText(hqText)
  const language = useLanguage()
  const { id, paidAt, placedAt, shopName, channel, note, state } = card
  const source = [shopName ?? text.nobody, ...(channel === null ? [] : [text.channels[channel]])].join(' · ')
  const number = id.slice(-4).toUpperCase()
  return (
    <Pressable className={classList(styles.card, isChosen && styles.chosen)} onPress={onPress}>
      <Picture picture={card.lines[0]?.picture ?? ''} className={styles.picture} />
      <View className={styles.facts}>
        <View className={styles.top}>
          <View className={styles.number}>{text.ofNumber(number, formatMomentWithHour(paidAt ?? placedAt, language))}</View>
          <Price amount={card.totalFen} size="s" />
        </View>
        <View className={styles.goods}>{goodsText(card, language, text.moreGoods)}</View>
        <View className={styles.source}>{hasState ? `${text.states[state]} · ${source}` : source}</View>
        {note !== '' && <View className={styles.note}>{text.note(note)}</View>}
      </View>
    </Pressable>
  )
}

/** '单丛 150 g × 1，椴树蜜 500 g × 2'. */
function goodsText({ lines }: Card, language: Language, more: (count: number) => string): string {
  const named = lines.slice(0, namedGoods).map(({ name, sizeName, quantity }) => `${nameIn(name, language)} ${sizeName} × ${quantity}`)
  const joined = named.join(language === 'zh' ? '，' : ', ')
  return lines.length > namedGoods ? joined + more(lines.length - namedGoods) : joined
}
