import type { Product } from '../../contract/api/types'
import type { BatchRow } from '../database/catalogue'

/** A batch as buyers see it. */
export function viewBatch({ code, produced_on: producedOn, best_before: bestBefore, report }: BatchRow): NonNullable<Product['batch']> {
  return { code, producedOn, bestBefore, report }
}
