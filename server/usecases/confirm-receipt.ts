import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { isAllowed, type OrderActor } from '../../contract/order-state'
import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { getOwnOrder } from './own-order'
import { saveOrder } from './save-order'
import { unavailable } from './unavailable'

/**
 * The buyer says that what was sent is there: from now on the return window runs, and after it the seller's commission is free.
 * What they say to have told WeChat is believed when WeChat says so too.
 */
export async function confirmReceipt(
  context: Context,
  request: { readonly personId: string; readonly orderId: string; readonly body: RouteRequest<'confirmReceipt'>['body'] },
): Promise<RouteAnswer<'confirmReceipt'>> {
  const { order } = await getOwnOrder(context.read, request)
  if (request.body.isSaidToWechat && isAllowed(order.state, 'buyer', 'receive')) {
    const { isReceived } = await context.shipping.getOrder(order.id).catch(unavailable)
    if (!isReceived) refuse('not-confirmed', {})
  }
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(order.id)
    if (!found) return refuse('not-found', { what: 'order' })
    if (found.order.state === 'received' || found.order.state === 'completed') return { state: found.order.state }
    return { state: await receiveLocked(context, stores, found, 'buyer') }
  })
}

/** Marks all that was sent of a locked order as received. */
export async function receiveLocked(
  context: Context,
  stores: Stores,
  { order, lines }: OrderWithLines,
  actor: OrderActor,
): Promise<RouteAnswer<'confirmReceipt'>['state']> {
  if (!isAllowed(order.state, actor, 'receive')) return refuse('order-state', { state: order.state })
  for (const line of lines) {
    const there = line.shipped_quantity - line.refunded_on_the_way
    if (line.received_quantity < there) await stores.orders.updateLine(line.id, { received_quantity: there })
  }
  await stores.parcels.markReceived(order.id, context.clock.now())
  return (await saveOrder(context, stores, order.id, {})).state
}
