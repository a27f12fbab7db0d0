import { type RawBuilder, sql } from 'kysely'

/**
 * A seller's id that the planner does not look at. For one whom it knows as large it would plan the prepared statement anew each time, which
 * costs more than the bounded step in an index that comes of it; so the plan is made once and fits every seller.
 */
export function anySeller(sellerId: string): RawBuilder<string> {
  return sql<string>`(select ${sellerId}::text)`
}
