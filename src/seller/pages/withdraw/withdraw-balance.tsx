import type { Withdrawal, WithdrawalQuote } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { InlineNotice } from '@/components/inline-notice'
import { Price } from '@/components/price'
import { formatDay, formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { withdrawText } from '@/lib/messages/withdraw'
import { nameIn } from '@/lib/names'
import styles from '../../components/withdrawal.module.scss'
import { endedWords, failedWords } from '../../components/withdrawal-words'

/** How long the end of the last one is news. */
const newsMs = 3 * 86_400_000

export function canWithdraw({ shop, minimumFen, maximumFen }: WithdrawalQuote): boolean {
  return shop.state !== 'suspended' && maximumFen >= minimumFen
}

/** What is there, how the last one ended, and why there may be nothing to take. */
export function WithdrawBalance({ quote }: { readonly quote: WithdrawalQuote }) {
  const seller = useText(sellerText)
  const text = useText(withdrawText)
  const { availableFen, pendingFen, minimumFen, shop, last } = quote
  const isNews = last?.endedAt != null && Date.parse(last.endedAt) > Date.now() - newsMs
  return (
    <>
      <View className="t-caption ink-2">{seller.available}</View>
      <Price amount={availableFen} size="xl" />
      <View className={styles.words}>{text.pending(formatFen(pendingFen))}</View>
      <View className={styles.notices}>
        {last !== null && isNews && <LastNotice last={last} />}
        {shop.state === 'suspended' && <InlineNotice icon="warning-circle">{seller.suspended(shop.suspendedReason)}</InlineNotice>}
        {shop.state === 'left' && <InlineNotice icon="storefront">{text.left}</InlineNotice>}
        {availableFen < 0 && <Owed quote={quote} />}
      </View>
      {availableFen >= 0 && availableFen < minimumFen && (
        <View className={styles.words}>{availableFen === 0 ? text.nothing : text.belowMinimum(formatFen(minimumFen))}</View>
      )}
    </>
  )
}

function LastNotice({ last }: { readonly last: Withdrawal }) {
  const text = useText(withdrawText)
  const language = useLanguage()
  const words = endedWords(last, text, (at) => formatMomentWithHour(at, language))
  if (last.state === 'paid') return <InlineNotice kind="done">{words}</InlineNotice>
  return <InlineNotice icon="warning-circle">{[words, failedWords(last, text)].join(language === 'zh' ? '' : ' ')}</InlineNotice>
}

/** Below zero: by which return, and that nobody asks for the money. */
function Owed({ quote: { owedFor } }: { readonly quote: WithdrawalQuote }) {
  const seller = useText(sellerText)
  const text = useText(withdrawText)
  const language = useLanguage()
  if (owedFor === null) return <InlineNotice icon="warning-circle">{text.owed}</InlineNotice>
  const { buyerName, at, title, takenBackFen } = owedFor
  const buyer = buyerName === '' ? seller.someone : buyerName
  const why = text.owedFor(buyer, formatDay(at, language), nameIn(title, language), formatFen(takenBackFen))
  return <InlineNotice icon="warning-circle">{[why, text.owed].join(language === 'zh' ? '' : ' ')}</InlineNotice>
}
