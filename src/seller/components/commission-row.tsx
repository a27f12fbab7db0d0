import type { Commission } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import styles from './commission-row.module.scss'
import { commissionStory, commissionTitle, movementText, netCommission, percentText } from './commission-words'

const tagKinds = { pending: 'waiting', available: 'done', 'taken-back': 'neutral' } as const

export interface CommissionRowProps {
  readonly commission: Commission
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** One order that came through the seller; it opens in place to its sum. A place of its own, so that opening sends this row and no other. */
export function CommissionRow({ commission, isOpen, onPress }: CommissionRowProps) {
  const text = useText(sellerText)
  const language = useLanguage()
  const title = commissionTitle(commission, text, language)
  return (
    <View className={styles.place}>
      <Pressable className={styles.row} onPress={onPress} isExpanded={isOpen}>
        <Picture picture={commission.picture} className={styles.picture} />
        <View className={styles.title}>{title}</View>
        <View className={styles.amount}>{movementText(netCommission(commission))}</View>
        <View className={styles.time}>{formatMomentWithHour(commission.at, language)}</View>
        <Tag label={text.states[commission.state]} kind={tagKinds[commission.state]} className={styles.tag} />
      </Pressable>
      {isOpen && <CommissionSum commission={commission} />}
    </View>
  )
}

/** Goods × rate = result, and why it is theirs. */
function CommissionSum({ commission }: { readonly commission: Commission }) {
  const text = useText(sellerText)
  const language = useLanguage()
  const { baseFen, rateBps } = commission
  return (
    <View className={styles.sum}>
      <SumLine label={text.sum.goods} value={formatFen(baseFen)} />
      <SumLine label={text.sum.rate} value={rateBps === null ? text.sum.mixed : text.times(percentText(rateBps))} />
      <View className={styles.result}>
        <SumLine label={text.sum.yours} value={formatFen(netCommission(commission))} isResult />
      </View>
      <View className={styles.story}>{commissionStory(commission, text, language)}</View>
    </View>
  )
}

interface SumLineProps {
  readonly label: string
  readonly value: string
  readonly isResult?: boolean
}

export function SumLine({ label, value, isResult = false }: SumLineProps) {
  return (
    <View className={styles.sumLine}>
      <View className="ink-2">{label}</View>
      <View className={isResult ? 't-strong' : undefined}>{value}</View>
    </View>
  )
}
