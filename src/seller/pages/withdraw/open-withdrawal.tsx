import type { Withdrawal, WithdrawalQuote } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { Price } from '@/components/price'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { withdrawText } from '@/lib/messages/withdraw'
import styles from '../../components/withdrawal.module.scss'
import { WithdrawalFacts } from '../../components/withdrawal-facts'
import { currentBill, standingWords } from '../../components/withdrawal-words'
import type { Withdrawing } from './use-withdrawing'

interface OpenProps {
  readonly quote: WithdrawalQuote
  readonly open: Withdrawal
  readonly withdrawing: Withdrawing
}

const isToConfirm = ({ state }: Withdrawal) => state === 'asked' || state === 'waiting'

/** How the one under way stands and what is next. */
export function OpenWithdrawal({ quote, open, withdrawing }: OpenProps) {
  const text = useText(withdrawText)
  const language = useLanguage()
  const { title, words } = standingWords(open, text, (at) => formatMomentWithHour(at, language))
  const bill = currentBill(open)
  const { obstacle, confirmProblem } = withdrawing
  return (
    <>
      <View className="t-caption ink-2">
        {bill !== null && open.bills.length > 1 ? text.progress(bill.number, open.bills.length) : text.net}
      </View>
      <Price amount={bill?.netFen ?? open.netFen} size="xl" />
      <View className={`t-title ${styles.standing}`}>{title}</View>
      <View className={styles.words}>{words}</View>
      <View className={styles.notices}>
        {quote.shop.state === 'suspended' && <InlineNotice icon="warning-circle">{text.paused}</InlineNotice>}
        {obstacle !== null && <InlineNotice icon="warning-circle">{text.obstacles[obstacle]}</InlineNotice>}
        {confirmProblem !== null && <InlineNotice kind="error">{confirmProblem}</InlineNotice>}
      </View>
      <View className={styles.document}>
        <WithdrawalFacts withdrawal={open} />
      </View>
    </>
  )
}

interface OpenBarProps extends OpenProps {
  readonly onCancel: () => void
}

/** Nothing while the money is in WeChat's hands. */
export function OpenBar({ quote, open, withdrawing, onCancel }: OpenBarProps) {
  const text = useText(withdrawText)
  const bill = currentBill(open)
  if (bill === null || !isToConfirm(open)) return null
  const { obstacle, isSending } = withdrawing
  const canConfirm = obstacle === null && quote.shop.state !== 'suspended'
  return (
    <BottomBar>
      <Button label={text.cancel} onPress={onCancel} isDisabled={isSending} isWide={!canConfirm} />
      {canConfirm && (
        <Button
          kind="main"
          label={text.confirm(formatFen(bill.netFen))}
          onPress={() => void withdrawing.confirm(open.id)}
          isBusy={isSending}
          isWide
        />
      )}
    </BottomBar>
  )
}
