import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Price } from '@/components/price'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import careStyles from '../../components/care.module.scss'
import styles from './index.module.scss'
import type { AskForm } from './use-ask'

/** What comes back for what is chosen, by which rule for the freight, and what happens then; before a choice, that rule alone. */
export function AskSums({ form }: { readonly form: AskForm }) {
  const text = useText(claimsText)
  const { quote, isWhole, kind } = form
  const after = kind === 'cancel' ? text.ask.atOnce : text.ask.answers(quote.answersWithinHours)
  return (
    <View className={careStyles.document}>
      <View className={classList('t-caption ink-2', styles.heading)}>{text.ask.back}</View>
      {isWhole ? (
        <>
          <Sum label={text.money.goods} value={formatFen(quote.goodsFen)} />
          {quote.freightRule !== 'none' && (
            <Sum label={text.money.freight} value={quote.freightFen > 0 ? formatFen(quote.freightFen) : text.money.noFreight} />
          )}
          <View className="t-caption ink-2">{text.ask.freight[quote.freightRule]}</View>
          <View className={styles.total}>
            <View className="t-strong">{text.money.total}</View>
            <Price amount={quote.totalFen} />
          </View>
        </>
      ) : (
        <View className={styles.after}>{text.ask.choose}</View>
      )}
      <View className={classList('t-caption ink-2', styles.after)}>{after}</View>
    </View>
  )
}

export function Sum({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <View className={styles.sum}>
      <View className="ink-2">{label}</View>
      <View>{value}</View>
    </View>
  )
}
