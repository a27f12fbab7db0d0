import type { Claim } from '@contract/api/types'
import { formatFen } from '@contract/money'
import type { ClaimsText } from '@/lib/messages/zh/claims'

/** How a claim stands, whose turn it is and until when, as one sentence and another below it. */
export function claimAnswer(
  { state, turn, totalFen, hasAppealed }: Claim,
  { answer, below }: ClaimsText,
  momentOf: (at: string) => string,
): { readonly title: string; readonly words: string } {
  const until = turn === null ? '' : momentOf(turn.until)
  switch (state) {
    case 'requested':
    case 'approved':
    case 'returned':
      return { title: answer[state](until), words: below[state] }
    case 'appealed':
      return { title: answer.appealed(until), words: below.requested }
    case 'returning':
      return { title: answer.returning, words: below.returning(until) }
    case 'refunded':
      return { title: answer.refunded(formatFen(totalFen)), words: below.refunded }
    case 'rejected':
    case 'refused':
      return { title: answer[state], words: hasAppealed || turn === null ? below.final : below.appeal(until) }
    case 'refunding':
    case 'refund-failed':
    case 'withdrawn':
    case 'overdue':
      return { title: answer[state], words: below[state] }
  }
}
