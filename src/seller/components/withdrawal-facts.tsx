import type { Withdrawal } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { Tag } from '@/components/tag'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { withdrawText } from '@/lib/messages/withdraw'
import styles from './withdrawal.module.scss'
import { failedWords, tagKinds } from './withdrawal-words'

/** The amounts, the times, and each bill. */
export function WithdrawalFacts({ withdrawal }: { readonly withdrawal: Withdrawal }) {
  const text = useText(withdrawText)
  const language = useLanguage()
  const { grossFen, taxFen, paidFen, returnedFen, askedAt, endedAt, bills } = withdrawal
  const facts: readonly (readonly [string, string])[] = [
    [text.total, formatFen(grossFen)],
    ...(taxFen > 0 ? [[text.tax, formatFen(taxFen)] as const] : []),
    ...(paidFen > 0 ? [[text.paid, formatFen(paidFen)] as const] : []),
    ...(returnedFen > 0 ? [[text.returned, formatFen(returnedFen)] as const] : []),
    [text.askedAt, formatMomentWithHour(askedAt, language)],
    ...(endedAt === null ? [] : [[text.endedAt, formatMomentWithHour(endedAt, language)] as const]),
  ]
  const failed = failedWords(withdrawal, text)
  return (
    <>
      {failed !== null && <View className={styles.small}>{failed}</View>}
      {facts.map(([label, value], index) => (
        <ListRow key={label} label={label} value={value} hasLine={index > 0 || failed !== null} isQuiet />
      ))}
      {bills.length > 1 && bills.map((bill, index) => <Bill key={bill.id} bill={bill} number={index + 1} />)}
    </>
  )
}

function Bill({ bill: { state, netFen, endedAt }, number }: { readonly bill: Withdrawal['bills'][number]; readonly number: number }) {
  const text = useText(withdrawText)
  const language = useLanguage()
  return (
    <View className={styles.bill}>
      <View className="grow">
        <View>{`${text.bill(number)} ${formatFen(netFen)}`}</View>
        {endedAt !== null && <View className="t-caption ink-3">{formatMomentWithHour(endedAt, language)}</View>}
      </View>
      <Tag label={text.states[state]} kind={tagKinds[state]} />
    </View>
  )
}
