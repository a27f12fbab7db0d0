import type { Quote } from '@contract/api/types'
import type { OrderedLine } from '../../components/checkout-goods'
import { findChanges } from '../../queries/find-changes'
import type { AskedLines } from './use-asked-lines'

/** What is asked for beside what it is today; of what the shop does not know any more, the bag still knows the name. */
export function orderedLines(asked: AskedLines, quote: Quote): readonly OrderedLine[] {
  return asked.lines.flatMap(({ sizeId, quantity }) => {
    const seen = asked.seen(sizeId)
    const known = quote.lines.find((line) => line.sizeId === sizeId) ?? null
    const shown = known ?? seen
    // While another answer is on its way, what it is about is not shown yet.
    if (shown === null || (known === null && !quote.unknownSizeIds.includes(sizeId))) return []
    return [{ ...shown, quantity, changes: findChanges({ quantity, unitFen: seen?.unitFen ?? null }, known) }]
  })
}
