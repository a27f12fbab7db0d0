import { type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { Cursor } from '../domain/cursor'
import type { Db } from './tables'
import type { Channel, CreditRule } from './values'

/* What a seller's desk shows. Everything is a roll-up, a bounded list or one step in an index: the cost does not grow with the history. */

export type CommissionState = 'pending' | 'available' | 'taken-back'

export interface DayTotals {
  readonly opens: number
  readonly people: number
  readonly viewers: number
  readonly orders: number
  readonly receivedOrders: number
  readonly commissionFen: Fen
}

export interface ShareRow {
  readonly token: string
  readonly channel: Channel
  readonly usedAt: Date
  readonly productNameZh: string | null
  readonly productNameEn: string | null
  readonly picture: string | null
  readonly opens: number
  readonly people: number
  readonly orders: number
  readonly commissionFen: Fen
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

export class DeskStore {
  constructor(private readonly db: Db) {}

  /** The days from the first to the last named on which something happened, by day. */
  async listDays(sellerId: string, fromDay: string, toDay: string): Promise<ReadonlyMap<string, DayTotals>> {
    const rows = await this.db
      .selectFrom('seller_days')
      .selectAll()
      .where('seller_id', '=', sellerId)
      .where('on_day', '>=', fromDay)
      .where('on_day', '<=', toDay)
      .execute()
    return new Map(
      rows.map(({ on_day, received_orders, commission_fen, opens, people, viewers, orders }) => {
        return [on_day, { opens, people, viewers, orders, receivedOrders: received_orders, commissionFen: commission_fen }]
      }),
    )
  }

  /** The cards sent out last, newest first. */
  async listShares(sellerId: string, limit: number): Promise<readonly ShareRow[]> {
    const rows = await this.db
      .selectFrom('tokens')
      .leftJoin('products', 'products.id', 'tokens.product_id')
      .where('tokens.seller_id', '=', sellerId)
      .where('tokens.used_at', 'is not', null)
      .select(['tokens.token', 'tokens.channel', 'tokens.opens', 'tokens.people', 'tokens.paid_orders as orders'])
      .select(['tokens.commission_fen as commissionFen', 'products.name_zh as productNameZh', 'products.name_en as productNameEn'])
      .select([sql<Date>`tokens.used_at`.as('usedAt'), sql<string | null>`products.pictures ->> 0`.as('picture')])
      .orderBy('tokens.used_at', 'desc')
      .limit(limit)
      .execute()
    return rows
  }

  /** The earliest day's end of a return window among the orders that are received and not settled. */
  async findNextFreeAt(sellerId: string): Promise<Date | null> {
    const row = await this.db
      .selectFrom('orders')
      .select('return_until')
      .where('seller_id', '=', sellerId)
      .where('state', '=', 'received')
      .where('return_until', 'is not', null)
      .orderBy('return_until')
      .limit(1)
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
      .where('orders.seller_id', '=', sellerId)
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
      .limit(limit)
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
