import type { Payout } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { useState } from 'react'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { WordsSheet } from '@/components/words-sheet'
import { useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import { showToast } from '@/lib/toasts'
import { ActStory } from '../../components/act-story'
import { useRetryPayout, useVoidPayout } from '../../queries/use-hq-payouts'
import { usePayoutReason } from './use-payout-reason'

const reasonLength = 200

interface PayoutSheetsProps {
  readonly payout: Payout
  readonly onClose: () => void
}

/** One payout, and what HQ can do about it: each asks once more and says what becomes of the money. */
export function PayoutSheets({ payout, onClose }: PayoutSheetsProps) {
  const text = useText(hqOfficeText).payouts
  const [step, setStep] = useState<'look' | 'retry' | 'void'>('look')
  const retry = useRetryPayout(payout.id)
  const giveBack = useVoidPayout(payout.id)
  const { meaning, ...voidTexts } = text.voidSheet
  const runRetry = async () => {
    const answer = await retry.run()
    if (answer !== null) showToast(answer.payout.isHeldUp ? text.stillRefused : text.retried)
    return answer
  }
  const runVoid = async (reason: string) => {
    const answer = await giveBack.run(reason)
    if (answer !== null) showToast(text.voided)
    return answer
  }
  return (
    <>
      <LookSheet payout={payout} isOpen={step === 'look'} onClose={onClose} onStep={setStep} />
      <AskSheet isOpen={step === 'retry'} onClose={onClose} texts={text.retrySheet} write={{ ...retry, run: runRetry }} />
      <WordsSheet
        isOpen={step === 'void'}
        onClose={onClose}
        texts={voidTexts}
        maxLength={reasonLength}
        write={{ ...giveBack, run: runVoid }}
      >
        {meaning}
      </WordsSheet>
    </>
  )
}

interface LookSheetProps extends PayoutSheetsProps {
  readonly isOpen: boolean
  readonly onStep: (step: 'retry' | 'void') => void
}

function LookSheet({ payout, isOpen, onClose, onStep }: LookSheetProps) {
  const { payouts: text, someone } = useText(hqOfficeText)
  const { seller, state, bills, acts } = payout
  const reason = usePayoutReason(payout)
  const rows = [
    [text.amount, payout.grossFen],
    [text.tax, payout.taxFen],
    [text.net, payout.netFen],
    [text.paid, payout.paidFen],
    [text.returned, payout.returnedFen],
  ] as const
  const foot = (state === 'asked' || state === 'waiting') && (
    <>
      <Button label={text.void} onPress={() => onStep('void')} isWide />
      {payout.isHeldUp && <Button kind="main" label={text.retry} onPress={() => onStep('retry')} isDisabled={seller.isSuspended} isWide />}
    </>
  )
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.who(seller.name || someone, seller.shopName)} foot={foot || undefined}>
      {reason !== null && <InlineNotice kind={payout.isHeldUp ? 'error' : 'waiting'}>{reason}</InlineNotice>}
      {seller.isSuspended && payout.endedAt === null && <InlineNotice>{text.suspended}</InlineNotice>}
      {rows
        .filter(([, amount], index) => index === 0 || amount > 0)
        .map(([label, amount], index) => (
          <ListRow key={label} label={label} value={formatFen(amount)} isQuiet hasLine={index > 0} />
        ))}
      {bills.map((bill, index) => (
        <ListRow
          key={bill.id}
          label={`${text.bill(index + 1, bills.length)}　${formatFen(bill.netFen)}`}
          value={text.billStates[bill.state]}
          isQuiet
          hasLine
        />
      ))}
      <ActStory acts={acts} />
    </Sheet>
  )
}
