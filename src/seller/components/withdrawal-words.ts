import type { Withdrawal } from '@contract/api/types'
import { type Fen, formatFen, splitFen, subtractFen } from '@contract/money'
import type { WithdrawText } from '@/lib/messages/zh/withdraw'

export const tagKinds = {
  planned: 'neutral',
  asked: 'waiting',
  waiting: 'waiting',
  paying: 'waiting',
  cancelling: 'neutral',
  paid: 'done',
  'part-paid': 'done',
  returned: 'neutral',
} as const

/** '¥200.00 × 2 + ¥100.10'. */
export function billsText(bills: readonly { readonly netFen: Fen }[]): string {
  const amounts = [...new Set(bills.map(({ netFen }) => netFen))]
  const part = (amount: Fen) => {
    const count = bills.filter(({ netFen }) => netFen === amount).length
    return count === 1 ? formatFen(amount) : `${formatFen(amount)} × ${count}`
  }
  return amounts.map(part).join(' + ')
}

/** An amount as one would type it: '1286.40'. */
export function typedAmount(amount: Fen): string {
  const { yuan, cents } = splitFen(amount)
  return `${yuan.replaceAll(',', '')}.${cents}`
}

/** Which bill is next to be confirmed: its place among them from 1, and how much arrives with it; null once all have ended. */
export function currentBill({ bills }: Withdrawal): { readonly number: number; readonly netFen: Fen } | null {
  const index = bills.findIndex(({ endedAt }) => endedAt === null)
  const bill = bills[index]
  return bill ? { number: index + 1, netFen: bill.netFen } : null
}

/** Before tax: what nobody confirmed and cancelling brings back. */
export function unconfirmedFen({ grossFen, bills }: Withdrawal): Fen {
  return bills.filter(({ endedAt }) => endedAt !== null).reduce((left, bill) => subtractFen(left, bill.grossFen), grossFen)
}

/** Why something of it went back; null when nothing did. */
export function failedWords({ bills }: Withdrawal, text: WithdrawText): string | null {
  const kind = bills.find(({ failKind }) => failKind !== null)?.failKind
  return kind ? text.failed[kind] : null
}

/** How a withdrawal under way stands, as a sentence and another below it. */
export function standingWords(
  { state, isHeldUp, confirmBy }: Withdrawal,
  text: WithdrawText,
  momentOf: (at: string) => string,
): { readonly title: string; readonly words: string } {
  const { standing } = text
  if (isHeldUp) return standing.heldUp
  if (state === 'paying' || state === 'cancelling') return standing[state]
  return confirmBy === null ? standing.asked : { ...standing.asked, words: text.confirmBy(momentOf(confirmBy)) }
}

/** What became of the last one, for whoever comes back. */
export function endedWords(last: Withdrawal, text: WithdrawText, momentOf: (at: string) => string): string {
  const { ended } = text
  if (last.state === 'paid') return ended.paid(formatFen(last.paidFen), momentOf(last.endedAt ?? last.askedAt))
  if (last.state === 'returned') return ended.returned(formatFen(last.grossFen))
  return ended.partPaid(formatFen(last.paidFen), formatFen(last.returnedFen))
}
