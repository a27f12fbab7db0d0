import { type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { Cursor } from '../domain/cursor'
import { anySeller } from './planned-once'
import type { Db } from './tables'
import type { Channel } from './values'

export interface Brought {
  readonly shares: number
  readonly opens: number
  readonly people: number
  readonly viewers: number
  /** Placed, and of them paid. */
  readonly orders: number
  readonly paid: number
  readonly received: number
  readonly refunded: number
  readonly commissionFen: Fen
}

interface Thing {
  /** Null: the shop itself. */
  readonly productId: string | null
  readonly name: { readonly zh: string; readonly en: string } | null
  readonly picture: string | null
}

const columns = sql`shares, opens, people, viewers, orders, paid_orders as paid, received_orders as received, refunded_orders as refunded, commission_fen as "commissionFen"`
const nameOf = sql`case when products.id is null then null else json_build_object('zh', products.name_zh, 'en', products.name_en) end as name`

/** What a seller's sharing brought, as the counters have it. */
export class BroughtStore {
  constructor(private readonly db: Db) {}

  async listThings(sellerId: string): Promise<readonly (Thing & Brought & { readonly channel: Channel })[]> {
    const result = await sql<Thing & Brought & { readonly channel: Channel }>`
      select products.id as "productId", ${nameOf}, products.pictures ->> 0 as picture, channel, ${columns}
      from seller_things left join products on products.id = seller_things.product_id
      where seller_id = ${sellerId}`.execute(this.db)
    return result.rows
  }

  /** The business days from the first to the last named on which something happened. */
  async listDays(sellerId: string, fromDay: string, toDay: string): Promise<ReadonlyMap<string, Brought>> {
    const result = await sql<Brought & { readonly on: string }>`
      select on_day as on, ${columns} from seller_days
      where seller_id = ${sellerId} and on_day between ${fromDay} and ${toDay}`.execute(this.db)
    return new Map(result.rows.map(({ on, ...brought }) => [on, brought]))
  }

  /** Cards that were sent out, newest first, after the one a page ended with. */
  async listShares(
    sellerId: string,
    page: { readonly after: Cursor | null; readonly limit: number },
  ): Promise<
    readonly (Thing & Omit<Brought, 'shares'> & { readonly token: string; readonly channel: Channel; readonly sharedAt: Date })[]
  > {
    const { after, limit } = page
    const isAfter = after ? sql<SqlBool>`(used_at, token) < (${after.at}, ${after.id})` : sql<SqlBool>`true`
    const result = await sql<
      Thing & Omit<Brought, 'shares'> & { readonly token: string; readonly channel: Channel; readonly sharedAt: Date }
    >`
      select token, channel, used_at as "sharedAt", products.id as "productId", ${nameOf}, products.pictures ->> 0 as picture,
        opens, people, viewers, orders, paid_orders as paid, received_orders as received, refunded_orders as refunded,
        commission_fen as "commissionFen"
      from tokens left join products on products.id = tokens.product_id
      where seller_id = ${anySeller(sellerId)} and used_at is not null and ${isAfter}
      order by used_at desc, token desc limit ${sql.lit(limit)}`.execute(this.db)
    return result.rows
  }
}
