import type { OrderState } from '../../contract/order-state'
import type { OrderRow, OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import { addDays, businessDay } from '../domain/time'
import type { Context } from '../ports'

type Change = Partial<Pick<OrderRow, 'shipped_at' | 'cancelled_at' | 'cancel_reason'>>
type Saved = OrderWithLines & { readonly state: OrderState }

/**
 * Writes what changed of a locked order, and what follows from the state it comes to, whatever brought it there: a parcel, a receipt,
 * pieces called off or paid back.
 */
export async function saveOrder(context: Context, stores: Stores, orderId: string, change: Change): Promise<Saved> {
  const saved = await stores.orders.save(orderId, change)
  const { order, state } = saved
  if (state === 'shipped' && !order.receive_by) return await waitForReceipt(context, stores, orderId)
  if (state === 'received' && !order.received_at) return await startReturnWindow(context, stores, order)
  if (state === 'closed' && !order.completed_at) {
    await stores.jobs.drop('receive-by-time', orderId)
    await stores.jobs.plan('settle-commission', orderId, context.clock.now())
  }
  return saved
}

async function waitForReceipt(context: Context, stores: Stores, orderId: string): Promise<Saved> {
  const { receiveAfterDays } = await stores.settings.get()
  const now = context.clock.now()
  const receiveBy = addDays(now, receiveAfterDays)
  await stores.jobs.plan('upload-shipping', orderId, now)
  await stores.jobs.plan('receive-by-time', orderId, receiveBy)
  return await stores.orders.save(orderId, { receive_by: receiveBy })
}

async function startReturnWindow(context: Context, stores: Stores, order: OrderRow): Promise<Saved> {
  const { returnDays } = await stores.settings.get()
  const now = context.clock.now()
  const returnUntil = addDays(now, returnDays)
  await stores.jobs.drop('receive-by-time', order.id)
  await stores.jobs.plan('settle-commission', order.id, returnUntil)
  if (order.seller_id && order.token)
    await stores.sharing.countReceived({ token: order.token, sellerId: order.seller_id, day: businessDay(now) })
  return await stores.orders.save(order.id, { received_at: now, return_until: returnUntil })
}
