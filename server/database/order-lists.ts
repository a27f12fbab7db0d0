import { type SelectQueryBuilder, sql } from 'kysely'
import type { ClaimState } from '../../contract/claim-state'
import { limits } from '../../contract/limits'
import type { OrderState } from '../../contract/order-state'
import type { Cursor } from '../domain/cursor'
import type { OrderLineRow, OrderRow } from './orders'
import type { Db, Tables } from './tables'
import type { AddressValue } from './values'

export interface ListedOrder {
  readonly order: OrderRow
  readonly lines: readonly OrderLineRow[]
  readonly shopName: string | null
}

export interface OrderPageOf {
  readonly items: readonly ListedOrder[]
  readonly next: Cursor | null
}

/** Lists of orders, 20 at a time. */
export class OrderListStore {
  constructor(private readonly db: Db) {}

  /** A person's own, newest first; of some states, or all that were ever claimed of. */
  async listOfBuyer(buyerId: string, states: readonly OrderState[] | 'claimed' | null, after: Cursor | null): Promise<OrderPageOf> {
    let query = this.db.selectFrom('orders').where('buyer_id', '=', buyerId)
    if (states === 'claimed')
      query = query.where('orders.id', 'in', this.db.selectFrom('claims').select('order_id').where('buyer_id', '=', buyerId))
    else if (states) query = query.where('orders.state', 'in', [...states])
    if (after) query = query.where(sql<boolean>`(placed_at, orders.id) < (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('placed_at', 'desc').orderBy('orders.id', 'desc'), (order) => order.placed_at)
  }

  /** How many orders of a person have a claim in one of these states. */
  async countClaimed(buyerId: string, states: readonly ClaimState[]): Promise<number> {
    const own = this.db
      .selectFrom('claims')
      .where('buyer_id', '=', buyerId)
      .where('state', 'in', [...states])
    const row = await own.select(sql<number>`count(distinct order_id)::int`.as('count')).executeTakeFirstOrThrow()
    return row.count
  }

  /** Paid orders with something to send, longest waiting first. */
  async listToShip(after: Cursor | null): Promise<OrderPageOf> {
    let query = this.db.selectFrom('orders').where('orders.state', 'in', ['paid', 'shipping'])
    if (after) query = query.where(sql<boolean>`(orders.paid_at, orders.id) > (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('orders.paid_at').orderBy('orders.id'), (order) => order.paid_at ?? order.placed_at)
  }

  /** Newest first; null: orders in every state. */
  async listAll(states: readonly OrderState[] | null, after: Cursor | null): Promise<OrderPageOf> {
    let query = this.db.selectFrom('orders')
    if (states) query = query.where('orders.state', 'in', [...states])
    if (after) query = query.where(sql<boolean>`(placed_at, orders.id) < (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('placed_at', 'desc').orderBy('orders.id', 'desc'), (order) => order.placed_at)
  }

  /** How many orders there are by state; of one buyer, or of all that HQ still has to do something about. */
  async countByState(buyerId: string | null): Promise<ReadonlyMap<OrderState, number>> {
    let query = this.db.selectFrom('orders').where('state', 'in', ['placed', 'paid', 'shipping', 'shipped'])
    if (buyerId) query = query.where('buyer_id', '=', buyerId)
    const rows = await query
      .select(['state', sql<number>`count(*)::int`.as('count')])
      .groupBy('state')
      .execute()
    return new Map(rows.map((row) => [row.state, row.count]))
  }

  /** Paid orders with something to send; overdue: those paid before an instant. */
  async countToShip(paidBefore: Date): Promise<{ readonly waiting: number; readonly overdue: number }> {
    const row = await this.db
      .selectFrom('orders')
      .where('state', 'in', ['paid', 'shipping'])
      .select([sql<number>`count(*)::int`.as('waiting'), sql<number>`count(*) filter (where paid_at < ${paidBefore})::int`.as('overdue')])
      .executeTakeFirstOrThrow()
    return row
  }

  /** Where this person's last order went. */
  async findLastAddress(buyerId: string): Promise<AddressValue | null> {
    const row = await this.db
      .selectFrom('orders')
      .select('address')
      .where('buyer_id', '=', buyerId)
      // Blank where the person took their address back.
      .where(sql<boolean>`address ->> 'phone' <> ''`)
      .orderBy('placed_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.address ?? null
  }

  private async page(query: SelectQueryBuilder<Tables, 'orders', object>, keyOf: (order: OrderRow) => Date): Promise<OrderPageOf> {
    const rows = await query
      .leftJoin('sellers', 'sellers.person_id', 'orders.seller_id')
      .selectAll('orders')
      .select('sellers.shop_name as shopName')
      .limit(limits.pageSize + 1)
      .execute()
    const shown = rows.slice(0, limits.pageSize)
    const ids = shown.map((row) => row.id)
    const lines =
      ids.length === 0 ? [] : await this.db.selectFrom('order_lines').selectAll().where('order_id', 'in', ids).orderBy('position').execute()
    const items = shown.map(({ shopName, ...order }) => ({ order, shopName, lines: lines.filter((line) => line.order_id === order.id) }))
    const last = rows.length > limits.pageSize ? items.at(-1)?.order : undefined
    return { items, next: last ? { at: keyOf(last), id: last.id } : null }
  }
}
