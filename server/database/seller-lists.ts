import { type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { Cursor } from '../domain/cursor'
import type { Db } from './tables'
import type { SellerState } from './values'

export interface SellerCardRow {
  readonly id: string
  readonly name: string
  readonly avatar: string | null
  readonly shopName: string
  readonly state: SellerState
  readonly since: Date
  readonly orders: number
  readonly commissionFen: Fen
}

export interface SellerFigures {
  readonly people: number
  readonly orders: number
  readonly received: number
  readonly refunded: number
  readonly commissionFen: Fen
}

export interface SellerListing {
  readonly state: SellerState
  /** A part of a name; '' for everybody. */
  readonly words: string
  readonly after: Cursor | null
  readonly limit: number
}

const card = sql`
  s.person_id as id, p.nickname as name, p.avatar, s.shop_name as "shopName", s.state, s.signed_at as since,
  coalesce(t.orders, 0)::int as orders, coalesce(t.commission_fen, 0)::int8 as "commissionFen"
  from sellers s join people p on p.id = s.person_id
  left join lateral (
    select sum(orders) as orders, sum(commission_fen) as commission_fen from seller_things where seller_id = s.person_id
  ) t on true`

/** Sellers as HQ lists and judges them. */
export class SellerListStore {
  constructor(private readonly db: Db) {}

  /** Those who signed last on top. */
  async list({ state, words, after, limit }: SellerListing): Promise<readonly SellerCardRow[]> {
    const isAfter = after ? sql<SqlBool>`(s.signed_at, s.person_id) < (${after.at}, ${after.id})` : sql<SqlBool>`true`
    const part = words.toLowerCase()
    const isNamed = sql<SqlBool>`(${part} = '' or strpos(lower(s.shop_name), ${part}) > 0 or strpos(lower(p.nickname), ${part}) > 0)`
    const result = await sql<SellerCardRow>`
      select ${card} where s.state = ${state} and ${isNamed} and ${isAfter}
      order by s.signed_at desc, s.person_id desc limit ${limit}`.execute(this.db)
    return result.rows
  }

  async find(sellerId: string): Promise<SellerCardRow | null> {
    return (await sql<SellerCardRow>`select ${card} where s.person_id = ${sellerId}`.execute(this.db)).rows[0] ?? null
  }

  async count(): Promise<Record<SellerState, number>> {
    const rows = await this.db
      .selectFrom('sellers')
      .select(['state', sql<number>`count(*)::int`.as('count')])
      .groupBy('state')
      .execute()
    const of = (state: SellerState) => rows.find((row) => row.state === state)?.count ?? 0
    return { active: of('active'), suspended: of('suspended'), left: of('left') }
  }

  /** As the counters have it, from a business day on. */
  async sumDays(sellerId: string, fromDay: string): Promise<SellerFigures> {
    const result = await sql<SellerFigures>`
      select coalesce(sum(people), 0)::int as people, coalesce(sum(orders), 0)::int as orders,
        coalesce(sum(received_orders), 0)::int as received, coalesce(sum(refunded_orders), 0)::int as refunded,
        coalesce(sum(commission_fen), 0)::int8 as "commissionFen"
      from seller_days where seller_id = ${sellerId} and on_day >= ${fromDay}`.execute(this.db)
    const [row] = result.rows
    if (!row) throw new Error('a sum has a row')
    return row
  }

  /** Paid for goods through this seller, before what was refunded. */
  async sumSold(sellerId: string): Promise<Fen> {
    const result = await sql<{ sold: Fen }>`select sold_fen as sold from sellers where person_id = ${sellerId}`.execute(this.db)
    const [row] = result.rows
    if (!row) throw new Error('there is no such seller')
    return row.sold
  }
}
