import { sql } from 'kysely'
import type { Db } from './tables'

/* What a card and a seller's day brought, rolled up as it happens, so that a page costs the same after a million visits. */

export interface TokenCounts {
  readonly opens?: number
  readonly people?: number
  readonly viewers?: number
  /** Orders that were placed. */
  readonly orders?: number
  readonly paid_orders?: number
  readonly received_orders?: number
  /** In fen; below zero for what a refund takes back. */
  readonly commission_fen?: number
}

/** As for a token, but `orders` are those that were paid. */
export type DayCounts = Omit<TokenCounts, 'paid_orders'>

export async function addTokenCounts(db: Db, token: string, counts: TokenCounts): Promise<void> {
  const changes = Object.entries(counts).map(([column, value]) => sql`${sql.ref(column)} = ${sql.ref(column)} + ${value}`)
  await sql`update tokens set ${sql.join(changes)} where token = ${token}`.execute(db)
}

/** `day` is a business day. */
export async function addDayCounts(db: Db, sellerId: string, day: string, counts: DayCounts): Promise<void> {
  const columns = Object.keys(counts)
  const changes = columns.map((column) => sql`${sql.ref(column)} = seller_days.${sql.ref(column)} + excluded.${sql.ref(column)}`)
  await sql`
    insert into seller_days (seller_id, on_day, ${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sellerId}, ${day}, ${sql.join(Object.values(counts))})
    on conflict (seller_id, on_day) do update set ${sql.join(changes)}`.execute(db)
}
