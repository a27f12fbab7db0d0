import type { Insertable, Selectable, Updateable } from 'kysely'
import { type OrderFacts, type OrderState, orderState } from '../../contract/order-state'
import type { CreditedPurchase } from '../domain/attribution'
import { isErrorCode } from './error-codes'
import type { Db, Tables } from './tables'

export type OrderRow = Selectable<Tables['orders']>
export type OrderLineRow = Selectable<Tables['order_lines']>
export interface OrderWithLines {
  readonly order: OrderRow
  readonly lines: readonly OrderLineRow[]
}

/** What contract/order-state.ts wants to know of an order. */
export function factsOf({ order, lines }: OrderWithLines): OrderFacts {
  return {
    isPaid: order.paid_at !== null,
    isCancelled: order.cancelled_at !== null,
    isSettled: order.completed_at !== null,
    lines: lines.map((line) => ({
      quantity: line.quantity,
      shippedQuantity: line.shipped_quantity,
      receivedQuantity: line.received_quantity,
      refundedQuantity: line.refunded_quantity,
      cancelledQuantity: line.cancelled_quantity,
      refundedOnTheWay: line.refunded_on_the_way,
    })),
  }
}

export class OrderStore {
  constructor(private readonly db: Db) {}

  /**
   * 'known' when an order of this id exists already; a competing insert of the same id is waited for, and so is a deletion of the buyer:
   * 'buyer-gone' when that has happened. Then the transaction is over.
   */
  async insert(order: Insertable<Tables['orders']>): Promise<'new' | 'known' | 'buyer-gone'> {
    try {
      const insert = this.db.insertInto('orders').values(order)
      const result = await insert.onConflict((conflict) => conflict.column('id').doNothing()).executeTakeFirst()
      return result.numInsertedOrUpdatedRows === 1n ? 'new' : 'known'
    } catch (error) {
      // raise_exception: of the trigger orders_refuse_deleted and of no other.
      if (isErrorCode(error, 'P0001')) return 'buyer-gone'
      throw error
    }
  }

  async insertLines(lines: readonly Insertable<Tables['order_lines']>[]): Promise<void> {
    await this.db
      .insertInto('order_lines')
      .values([...lines])
      .execute()
  }

  async find(orderId: string): Promise<OrderWithLines | null> {
    const order = await this.db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirst()
    return order ? { order, lines: await this.listLines(orderId) } : null
  }

  /** The order that a line is of. */
  async findOfLine(lineId: string): Promise<OrderWithLines | null> {
    const line = await this.db.selectFrom('order_lines').select('order_id').where('id', '=', lineId).executeTakeFirst()
    return line ? await this.find(line.order_id) : null
  }

  /** Locks the order to the end of the transaction: whatever changes an order goes through here first. */
  async lock(orderId: string): Promise<OrderWithLines | null> {
    const order = await this.db.selectFrom('orders').selectAll().where('id', '=', orderId).forUpdate().executeTakeFirst()
    return order ? { order, lines: await this.listLines(orderId) } : null
  }

  async listLines(orderId: string): Promise<readonly OrderLineRow[]> {
    return await this.db.selectFrom('order_lines').selectAll().where('order_id', '=', orderId).orderBy('position').execute()
  }

  async updateLine(lineId: string, change: Updateable<Tables['order_lines']>): Promise<void> {
    await this.db.updateTable('order_lines').set(change).where('id', '=', lineId).execute()
  }

  /** Writes what changed and the state that follows from it, read back from the rows themselves. */
  async save(orderId: string, change: Updateable<Tables['orders']>): Promise<OrderWithLines & { readonly state: OrderState }> {
    if (Object.keys(change).length > 0) await this.db.updateTable('orders').set(change).where('id', '=', orderId).execute()
    const saved = await this.find(orderId)
    if (!saved) throw new Error('an order that was locked is gone')
    const state = orderState(factsOf(saved))
    if (state !== saved.order.state) await this.db.updateTable('orders').set({ state }).where('id', '=', orderId).execute()
    return { order: { ...saved.order, state }, lines: saved.lines, state }
  }

  /** The person's last order that was credited to a seller and paid. */
  async findLastCreditedPurchase(personId: string): Promise<CreditedPurchase | null> {
    const row = await this.db
      .selectFrom('orders')
      .innerJoin('sellers', 'sellers.person_id', 'orders.seller_id')
      .where('orders.buyer_id', '=', personId)
      .where('orders.seller_id', 'is not', null)
      .where('orders.paid_at', 'is not', null)
      .select(['orders.token', 'orders.channel', 'orders.seller_id', 'orders.paid_at', 'sellers.state'])
      .orderBy('orders.paid_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!row?.seller_id || !row.token || !row.channel || !row.paid_at) return null
    return { token: row.token, sellerId: row.seller_id, isSellerActive: row.state === 'active', channel: row.channel, paidAt: row.paid_at }
  }
}
