import type { Context } from '../ports'
import { cancelLocked, closeAtWeChat } from './cancel-order'

/** Gives back what an order holds that nobody paid in time: closed at WeChat first, so that it can't be paid afterwards. */
export async function closeUnpaidOrder(context: Context, orderId: string): Promise<Date | null> {
  const order = (await context.read.orders.find(orderId))?.order
  if (order?.state !== 'placed') return null
  if (context.clock.now() < order.pay_by) return order.pay_by
  if ((await closeAtWeChat(context, orderId)) === 'paid') return null
  await context.transact(async (stores) => {
    const found = await stores.orders.lock(orderId)
    if (found?.order.state === 'placed') await cancelLocked(context, stores, found, { actor: 'system', reason: 'unpaid' })
  })
  return null
}
