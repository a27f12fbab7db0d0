import type { Quote } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { Price } from '@/components/price'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import styles from './checkout-bar.module.scss'

export interface CheckoutBarProps {
  readonly quote: Quote
  /** What went wrong that has no place of its own on the page. */
  readonly notice: string | null
  /** Something above is marked and wants to be seen first: in words, in place of what the total holds. */
  readonly hint: string | null
  readonly isBusy: boolean
  readonly isDisabled: boolean
  readonly onPay: () => void
}

/** The total with what it holds, and the one button. */
export function CheckoutBar({ quote, notice, hint, isBusy, isDisabled, onPay }: CheckoutBarProps) {
  const text = useText(purchaseText)
  const pieces = quote.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const freight = quote.freightFen === 0 ? text.freeFreight : text.withFreight(formatFen(quote.freightFen))
  const above = notice !== null && (
    <View className={styles.notice}>
      <InlineNotice kind="error">{notice}</InlineNotice>
    </View>
  )
  return (
    <BottomBar above={above}>
      <View className="grow">
        <Price amount={quote.totalFen} size="l" />
        {hint !== null ? (
          <View className={classList('t-tag', styles.hint)}>{hint}</View>
        ) : (
          <View className={classList('ink-3 numerals', styles.caption)}>{[text.pieces(pieces), freight].join(text.comma)}</View>
        )}
      </View>
      <Button label={text.pay} kind="main" onPress={onPay} isBusy={isBusy} isDisabled={isDisabled} className={styles.pay} />
    </BottomBar>
  )
}
