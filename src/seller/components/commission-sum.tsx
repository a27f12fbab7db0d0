import type { Commission } from '@contract/api/types'
import { formatFen, subtractFen, zeroFen } from '@contract/money'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { statementText } from '@/lib/messages/statement'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { commissionStory, percentText } from './commission-words'
import styles from './movement-row.module.scss'

/** Goods − discount × rate = result, as it was earned (what was taken back has lines of its own), and why it is theirs. */
export function CommissionSum({ commission }: { readonly commission: Commission }) {
  const text = useText(sellerText)
  const language = useLanguage()
  const { lines, commissionFen } = commission
  return (
    <MovementDetail orderId={commission.orderId} story={commissionStory(commission, text, language)}>
      {lines.map((line) => (
        <LineSum key={line.id} line={line} refunds="before" isNamed={lines.length > 1} />
      ))}
      {lines.length > 1 && <SumLine label={text.sum.all} value={formatFen(commissionFen)} isResult />}
    </MovementDetail>
  )
}

export interface MovementDetailProps {
  readonly orderId: string
  readonly story: string
  readonly children?: ReactNode
}

/** What opens below a row: on a ground of its own, with the way to the order. */
export function MovementDetail({ orderId, story, children }: MovementDetailProps) {
  const { toOrder } = useText(statementText)
  return (
    <View className={styles.sum}>
      {children}
      <View className={children === undefined ? undefined : styles.story}>{story}</View>
      <Pressable className={styles.link} onPress={() => navigation.open(pagePaths.sellerOrder(orderId))}>
        {toOrder}
        <Icon name="caret-right" size={14} />
      </Pressable>
    </View>
  )
}

export interface LineSumProps {
  /** As it was earned, or as it stands now. */
  readonly refunds: 'before' | 'after'
  readonly line: Commission['lines'][number]
  readonly isNamed: boolean
}

/** The sum of one product of the order. */
export function LineSum({ line, refunds, isNamed }: LineSumProps) {
  const text = useText(sellerText)
  const { goods: named } = useText(statementText)
  const language = useLanguage()
  const { name, sizeName, pieces, goodsFen, discountFen, rateBps } = line
  const refundedFen = refunds === 'before' ? zeroFen : line.refundedFen
  const resultFen = refunds === 'before' ? line.commissionFen : subtractFen(line.commissionFen, line.clawbackFen)
  return (
    <View className={isNamed ? styles.part : undefined}>
      {isNamed && <View className="t-medium">{named(nameIn(name, language), sizeName, pieces)}</View>}
      <SumLine label={text.sum.goods} value={formatFen(goodsFen)} />
      {discountFen > 0 && <SumLine label={text.sum.discount} value={formatFen(subtractFen(zeroFen, discountFen))} />}
      {refundedFen > 0 && <SumLine label={text.sum.refunded} value={formatFen(subtractFen(zeroFen, refundedFen))} />}
      <SumLine label={text.sum.rate} value={text.times(percentText(rateBps))} />
      <View className={styles.result}>
        <SumLine label={text.sum.yours} value={formatFen(resultFen)} isResult />
      </View>
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
