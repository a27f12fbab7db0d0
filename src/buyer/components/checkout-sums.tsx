import type { Quote } from '@contract/api/types'
import { fen, formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Price } from '@/components/price'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import styles from './checkout-sums.module.scss'

export interface CheckoutSumsProps {
  readonly quote: Pick<Quote, 'goodsFen' | 'freightFen' | 'freightRule' | 'totalFen'>
  /** The total is not the one of a moment ago. */
  readonly hasChanged: boolean
}

export function CheckoutSums({ quote, hasChanged }: CheckoutSumsProps) {
  const text = useText(purchaseText).sums
  const { goodsFen, freightFen, freightRule, totalFen } = quote
  const missingFen = fen(Math.max(freightRule.freeFromFen - goodsFen, 0))
  return (
    <View className={classList('document', styles.sums)}>
      <Sum name={text.goods} value={formatFen(goodsFen)} />
      <Sum name={text.freight} value={freightFen === 0 ? text.free : formatFen(freightFen)} />
      {freightFen > 0 && missingFen > 0 && (
        <View className="t-caption ink-3 numerals">{text.rule(formatFen(freightRule.freeFromFen), formatFen(missingFen))}</View>
      )}
      <View className={styles.total}>
        <View className="t-strong">{text.total}</View>
        <Price amount={totalFen} />
      </View>
      {hasChanged && (
        <View className={styles.changed} {...roleProps('alert')}>
          {text.changed}
        </View>
      )}
    </View>
  )
}

function Sum({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className={styles.sum}>
      <View className="ink-2">{name}</View>
      <View className="numerals">{value}</View>
    </View>
  )
}
