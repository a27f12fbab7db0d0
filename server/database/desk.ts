import { type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { Cursor } from '../domain/cursor'
import { anySeller } from './planned-once'
import type { Db } from './tables'
import type { Channel, CreditRule } from './values'

/* What a seller's desk shows. Everything is a roll-up, a bounded list or one step in an index: the cost does not grow with the history.
   Limits and states stand in the text, and a seller is any seller (planned-once.ts): so a prepared statement is planned once. */

export type CommissionState = 'pending' | 'available' | 'taken-back'

/** What a seller can show: none of it grows with the history. */
export interface Showable {
  readonly hasShared: boolean
  readonly pick: NamedThing | null
  readonly watched: (NamedThing & { readonly people: number }) | null
}

interface NamedThing {
  readonly productId: string
  readonly name: { readonly zh: string; readonly en: string }
}

export interface CommissionRow {
  readonly orderId: string
  readonly placedAt: Date
  readonly state: CommissionState
  readonly buyerName: string
  readonly returnUntil: Date | null
  readonly completedAt: Date | null
  readonly rule: CreditRule
  readonly visitedAt: Date
  readonly channel: Channel
  readonly windowDays: number
  readonly sharedAt: Date
  /** Null: the card shows the shop itself. */
  readonly sharedId: string | null
  readonly sharedZh: string | null
  readonly sharedEn: string | null
}

export interface CommissionLineRow {
  readonly id: string
  readonly orderId: string
  readonly nameZh: string
  readonly nameEn: string
  readonly sizeName: string
  readonly picture: string
  readonly quantity: number
  readonly unitFen: Fen
  readonly netFen: Fen
  readonly refundedFen: Fen
  readonly commissionBps: number
  readonly commissionFen: Fen
  readonly clawbackFen: Fen
}

export interface CommissionFilter {
  /** Null: all. */
  readonly state: CommissionState | null
  readonly after: Cursor | null
  readonly limit: number
  /** These alone. */
  readonly orderIds?: readonly string[]
}

/** Word for word as the index orders_commissions has it. */
const commissionState = sql<CommissionState>`
  (case when orders.state = 'completed' then 'available' when orders.state in ('closed', 'cancelled') then 'taken-back' else 'pending' end)`

/** Cards that are looked back on: more in a week are no calm seller's. */
const sentLooked = 30

export class DeskStore {
  constructor(private readonly db: Db) {}

  /** The first pick on sale, and the thing on sale that the most people looked at without buying, not sent out since then. */
  async findShowable(sellerId: string, lately: Date): Promise<Showable> {
    const seller = anySeller(sellerId)
    const thing = sql`'productId', products.id, 'name', json_build_object('zh', products.name_zh, 'en', products.name_en)`
    const result = await sql<Showable>`
      select
        exists (select 1 from seller_things where seller_id = ${seller} and shares > 0) as "hasShared",
        (
          select json_build_object(${thing}) from picks join products on products.id = picks.product_id
          where picks.seller_id = ${seller} and products.is_on_sale
          order by picks.position, products.id limit 1
        ) as pick,
        (
          select json_build_object(${thing}, 'people', looked.people)
          from (
            select product_id, sum(viewers - paid_orders)::int as people from seller_things
            where seller_id = ${seller} group by product_id
          ) looked join products on products.id = looked.product_id
          where products.is_on_sale and looked.people > 0 and not exists (
            select 1 from (
              select product_id, used_at from tokens where seller_id = ${seller} and used_at is not null
              order by used_at desc limit ${sql.lit(sentLooked)}
            ) sent
            where sent.product_id = products.id and sent.used_at >= ${lately}
          )
          order by looked.people desc, products.id limit 1
        ) as watched`.execute(this.db)
    const [found] = result.rows
    if (!found) throw new Error('a select without a table has one row')
    return found
  }

  /** The earliest day's end of a return window among the orders that are received and not settled. */
  async findNextFreeAt(sellerId: string): Promise<Date | null> {
    const row = await this.db
      .selectFrom('orders')
      .select('return_until')
      .where('seller_id', '=', sellerId)
      .where('state', '=', sql.lit('received'))
      .where('return_until', 'is not', null)
      .orderBy('return_until')
      .limit(sql.lit(1))
      .executeTakeFirst()
    return row?.return_until ?? null
  }

  /** Paid orders credited to a seller, newest first, after the one a page ended with. */
  async listCommissions(sellerId: string, filter: CommissionFilter): Promise<readonly CommissionRow[]> {
    const { state, after, limit, orderIds } = filter
    return await this.db
      .selectFrom('orders')
      .innerJoin('people', 'people.id', 'orders.buyer_id')
      .innerJoin('tokens', 'tokens.token', 'orders.token')
      .leftJoin('products', 'products.id', 'tokens.product_id')
      .where('orders.seller_id', '=', anySeller(sellerId))
      .where('orders.paid_at', 'is not', null)
      .$if(orderIds !== undefined, (query) => query.where('orders.id', 'in', [...(orderIds ?? [])]))
      .$if(state !== null, (query) => query.where(sql<SqlBool>`${commissionState} = ${state}`))
      .$if(after !== null, (query) => query.where(sql<SqlBool>`(orders.placed_at, orders.id) < (${after?.at}, ${after?.id})`))
      .select([
        'orders.id as orderId',
        'orders.placed_at as placedAt',
        'orders.return_until as returnUntil',
        'orders.completed_at as completedAt',
      ])
      .select([commissionState.as('state'), 'people.nickname as buyerName', sql<CreditRule>`orders.credit_rule`.as('rule')])
      .select([sql<Date>`orders.credit_visited_at`.as('visitedAt'), sql<Channel>`orders.channel`.as('channel')])
      .select([sql<number>`orders.credit_window_days`.as('windowDays'), 'products.id as sharedId'])
      .select(['products.name_zh as sharedZh', 'products.name_en as sharedEn'])
      .select(sql<Date>`coalesce(tokens.used_at, tokens.created_at)`.as('sharedAt'))
      .orderBy('orders.placed_at', 'desc')
      .orderBy('orders.id', 'desc')
      .limit(sql.lit(limit))
      .execute()
  }

  /** In the order the buyer chose them. */
  async listCommissionLines(orderIds: readonly string[]): Promise<readonly CommissionLineRow[]> {
    if (orderIds.length === 0) return []
    return await this.db
      .selectFrom('order_lines')
      .where('order_id', 'in', [...orderIds])
      .select(['id', 'order_id as orderId', 'name_zh as nameZh', 'name_en as nameEn', 'size_name as sizeName', 'picture', 'quantity'])
      .select([
        'unit_fen as unitFen',
        'net_fen as netFen',
        'refunded_fen as refundedFen',
        'commission_bps as commissionBps',
        'commission_fen as commissionFen',
        'clawback_fen as clawbackFen',
      ])
      .orderBy('order_id')
      .orderBy('position')
      .execute()
  }
}
