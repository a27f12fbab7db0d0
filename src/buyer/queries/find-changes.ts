import type { Quote } from '@contract/api/types'
import { type Fen, fen } from '@contract/money'

/** What is not any more as the person saw it. One tap takes it over. */
export type LineChange =
  | { readonly kind: 'dearer' | 'cheaper'; readonly byFen: Fen; readonly nowFen: Fen }
  | { readonly kind: 'fewer'; readonly left: number }
  | { readonly kind: 'sold-out' | 'withdrawn' | 'size-gone' }

export interface SeenLine {
  readonly quantity: number
  /** The price it was put in at; null when none was seen before this page. */
  readonly unitFen: Fen | null
}

type Known = Pick<Quote['lines'][number], 'unitFen' | 'left' | 'problem'>

/** Every change of one line, what it costs first. `known` null: the shop does not know this size any more. */
export function findChanges(seen: SeenLine, known: Known | null): readonly LineChange[] {
  if (known === null || known.problem === 'not-on-sale') return [{ kind: 'withdrawn' }]
  if (known.problem === 'size-gone') return [{ kind: 'size-gone' }]
  if (known.left === 0) return [{ kind: 'sold-out' }]
  const before = seen.unitFen ?? known.unitFen
  const change: LineChange[] = []
  if (known.unitFen !== before) {
    const kind = known.unitFen > before ? 'dearer' : 'cheaper'
    change.push({ kind, byFen: fen(Math.abs(known.unitFen - before)), nowFen: known.unitFen })
  }
  if (known.left < seen.quantity) change.push({ kind: 'fewer', left: known.left })
  return change
}

/** Whether the line can't be had at all. */
export function isGone(changes: readonly LineChange[]): boolean {
  return changes.some(({ kind }) => kind === 'sold-out' || kind === 'withdrawn' || kind === 'size-gone')
}

/** Whether nothing can be ordered before it is taken over; another price is in the sum already. */
export function isBlocking(changes: readonly LineChange[]): boolean {
  return changes.some(({ kind }) => kind !== 'dearer' && kind !== 'cheaper')
}
