import { sql } from 'kysely'
import type { Db } from './tables'

/* What a card, a seller's day and a thing by a channel brought, rolled up as it happens, so that a page costs the same after a million visits. */

export interface Counts {
  /** Sent out. */
  readonly shares?: number
  readonly opens?: number
  readonly people?: number
  readonly viewers?: number
  /** Placed, paid or not. */
  readonly orders?: number
  readonly paid_orders?: number
  readonly received_orders?: number
  readonly refunded_orders?: number
  /** In fen; below zero for what a refund takes back. */
  readonly commission_fen?: number
}

export interface Counted {
  readonly token: string
  readonly sellerId: string
  /** A business day. */
  readonly day: string
}

/** Adds to all three, always in this order, so that nobody waits in a circle. */
export async function addCounts(db: Db, counted: Counted, counts: Counts): Promise<void> {
  // A token is sent out once: that is its used_at.
  const { shares: _, ...ofToken } = counts
  await addTokenCounts(db, counted.token, ofToken)
  const columns = Object.keys(counts)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(Object.values(counts))
  const added = (table: string) =>
    sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`${table}.${column}`)} + excluded.${sql.ref(column)}`))
  await sql`
    insert into seller_days (seller_id, on_day, ${names}) values (${counted.sellerId}, ${counted.day}, ${values})
    on conflict (seller_id, on_day) do update set ${added('seller_days')}`.execute(db)
  await sql`
    insert into seller_things (seller_id, product_id, channel, ${names})
    select seller_id, coalesce(product_id, ''), channel, ${values} from tokens where token = ${counted.token}
    on conflict (seller_id, product_id, channel) do update set ${added('seller_things')}`.execute(db)
}

/** Pieces of products that were paid on a business day, or (below zero) came back of them; in one order, so that nobody waits in a circle. */
export async function addSold(
  db: Db,
  day: string,
  sold: readonly { readonly productId: string; readonly pieces: number }[],
): Promise<void> {
  const counted = sold.filter(({ pieces }) => pieces !== 0)
  if (counted.length === 0) return
  const [ids, pieces] = [counted.map(({ productId }) => productId), counted.map((each) => each.pieces)]
  await sql`
    insert into product_days (product_id, on_day, pieces)
    select product_id, ${day}::date, sum(pieces) from unnest(${ids}::text[], ${pieces}::int[]) as sold (product_id, pieces)
    group by product_id order by product_id
    on conflict (on_day, product_id) do update set pieces = product_days.pieces + excluded.pieces`.execute(db)
}

async function addTokenCounts(db: Db, token: string, counts: Readonly<Record<string, number>>): Promise<void> {
  const changes = Object.entries(counts).map(([column, value]) => sql`${sql.ref(column)} = ${sql.ref(column)} + ${value}`)
  if (changes.length > 0) await sql`update tokens set ${sql.join(changes)} where token = ${token}`.execute(db)
}
