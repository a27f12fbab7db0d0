import { NetworkError } from '@/lib/http'
import { refusalOf } from '@/lib/refusal-texts'
import type { CheckoutDraft } from '@/stores/checkout-draft'
import type { OrderedLine } from '../../components/checkout-goods'
import { isBlocking as hasBlocking } from '../../queries/find-changes'
import type { LatestQuote } from '../../queries/use-quote'
import type { SentQuestion } from '../../queries/use-sent-order'

/** What is marked on the page, each at its place, before or after a refusal. */
export interface Marks {
  readonly address: 'missing' | 'not-served' | null
  readonly unservedRegion: string | null
  /** Something about the goods is not as it was seen. */
  readonly hasLines: boolean
  readonly hasTotal: boolean
  readonly hasRecommender: boolean
  /** A failure that has no place of its own: `unanswered` may have been placed all the same. */
  readonly other: { readonly kind: 'unanswered' } | { readonly kind: 'failed'; readonly error: unknown } | null
  /** Nothing can be ordered before that is put right. */
  readonly isBlocking: boolean
}

export interface MarksInput {
  readonly latest: LatestQuote
  readonly lines: readonly OrderedLine[]
  readonly draft: CheckoutDraft
  readonly before: SentQuestion['state']
  /** Why the last try to order failed. */
  readonly refusal: unknown
  readonly isAddressMissed: boolean
}

export function findMarks(input: MarksInput): Marks {
  const { latest, lines, draft, refusal, isAddressMissed } = input
  const { quote } = latest
  const changes = lines.flatMap((line) => line.changes)
  const unservedRegion = quote?.unservedRegion ?? refusalOf(refusal, 'region-not-served')?.region ?? null
  const marks = {
    address: isAddressMissed ? ('missing' as const) : unservedRegion !== null ? ('not-served' as const) : null,
    unservedRegion,
    hasLines: changes.length > 0,
    hasTotal: refusalOf(refusal, 'total-changed') !== null,
    hasRecommender: refusalOf(refusal, 'recommender-changed') !== null,
  }
  const isHeld = hasBlocking(changes)
  const hasPlace = marks.hasTotal || marks.hasRecommender || marks.address !== null || isHeld
  // An order whose answer got lost may itself hold what now looks sold out: it can always be sent again.
  const isBlocking = (isHeld || unservedRegion !== null) && draft.sent === null
  return { ...marks, other: findOther(input, hasPlace), isBlocking }
}

function findOther({ latest, draft, before, refusal }: MarksInput, hasPlace: boolean): Marks['other'] {
  if (before === 'unanswered' || (refusal instanceof NetworkError && draft.sent !== null)) return { kind: 'unanswered' }
  if (hasPlace) return null
  // A quote that is still good may have failed to be asked for again: that concerns nobody.
  const error = refusal ?? (latest.isCurrent ? null : latest.error)
  return error === null ? null : { kind: 'failed', error }
}
