import { NetworkError } from '@/lib/http'
import { refusalOf } from '@/lib/refusal-texts'
import type { CheckoutDraft } from '@/stores/checkout-draft'
import type { LatestQuote } from '../../queries/use-quote'

/** What is marked on the page, each at its place, before or after a refusal. */
export interface Marks {
  readonly address: 'missing' | 'not-served' | null
  readonly unservedRegion: string | null
  /** A line can't be had as it stands. */
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
  readonly draft: CheckoutDraft
  /** Why the last try to order failed. */
  readonly refusal: unknown
  readonly isAddressMissed: boolean
}

export function findMarks({ latest, draft, refusal, isAddressMissed }: MarksInput): Marks {
  const { quote } = latest
  const hasLines = quote?.lines.some((line) => line.problem !== null) ?? false
  const unservedRegion = quote?.unservedRegion ?? refusalOf(refusal, 'region-not-served')?.region ?? null
  const marks = {
    address: isAddressMissed ? ('missing' as const) : unservedRegion !== null ? ('not-served' as const) : null,
    unservedRegion,
    hasLines,
    hasTotal: refusalOf(refusal, 'total-changed') !== null,
    hasRecommender: refusalOf(refusal, 'recommender-changed') !== null,
  }
  const hasPlace = marks.hasTotal || marks.hasRecommender || marks.address !== null || hasLines
  // An order whose answer got lost may itself hold what now looks sold out: it can always be sent again.
  const isBlocking = (hasLines || unservedRegion !== null) && draft.sent === null
  return { ...marks, other: hasPlace && !isUnanswered(refusal, draft) ? null : findOther(refusal, latest, draft), isBlocking }
}

function isUnanswered(refusal: unknown, draft: CheckoutDraft): boolean {
  return refusal instanceof NetworkError && draft.sent !== null
}

function findOther(refusal: unknown, latest: LatestQuote, draft: CheckoutDraft): Marks['other'] {
  if (isUnanswered(refusal, draft)) return { kind: 'unanswered' }
  // A quote that is still good may have failed to be asked for again: that concerns nobody.
  const error = refusal ?? (latest.isCurrent ? null : latest.error)
  return error === null ? null : { kind: 'failed', error }
}
