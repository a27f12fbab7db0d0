import type { RouteAnswer } from '../../contract/api/types'
import { isAllowed, type OrderActor } from '../../contract/order-state'
import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { priceClaim, readClaimGround } from './claim-ground'
import { callOff } from './insert-claim'
import { getOwnOrder } from './own-order'
import { pollPayment } from './poll-payment'
import { piecesToShip } from './ship-parcel'
import { unavailable } from './unavailable'

/** Cancels what has not shipped: an unpaid order is closed at WeChat first, a paid one gets all its money back at once. */
export async function cancelOrder(
  context: Context,
  request: { readonly personId: string; readonly orderId: string },
): Promise<RouteAnswer<'cancelOrder'>> {
  const { order } = await getOwnOrder(context.read, request)
  if (order.state === 'placed') {
    const outcome = await closeAtWeChat(context, order.id).catch(unavailable)
    if (outcome === 'paid') refuse('order-state', { state: 'paid' })
  }
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(order.id)
    if (!found) return refuse('not-found', { what: 'order' })
    return { state: await cancelLocked(context, stores, found, { actor: 'buyer', reason: 'buyer' }) }
  })
}

/** Nothing more can be paid on this order at WeChat after this; 'paid' when it had been, and then it is recorded. */
export async function closeAtWeChat(context: Context, orderId: string): Promise<'closed' | 'paid'> {
  const payment = await context.read.payments.find(orderId)
  if (!payment?.prepay_id) return 'closed'
  const outcome = await context.pay.closePayment(orderId)
  if (outcome === 'paid') await pollPayment(context, orderId)
  return outcome
}

/** Cancels a locked order: stock back, money back. Cancelling twice is once. */
export async function cancelLocked(
  context: Context,
  stores: Stores,
  found: OrderWithLines,
  by: { readonly actor: OrderActor; readonly reason: 'buyer' | 'unpaid' | 'hq' },
): Promise<RouteAnswer<'cancelOrder'>['state']> {
  const { order } = found
  if (order.state === 'cancelled') return 'cancelled'
  if (!isAllowed(order.state, by.actor, 'cancel')) return refuse('order-state', { state: order.state })
  if (order.paid_at) return await callOffAll(context, stores, found)
  const sorted = [...found.lines].sort((a, b) => (a.size_id < b.size_id ? -1 : 1))
  for (const line of sorted) await stores.stock.giveBack(line.size_id, line.quantity)
  await stores.jobs.drop('close-unpaid', order.id)
  await stores.jobs.drop('poll-payment', order.id)
  return (await stores.orders.save(order.id, { cancelled_at: context.clock.now(), cancel_reason: by.reason })).state
}

/** A paid order is cancelled by a claim for whatever of it was not called off before. */
async function callOffAll(context: Context, stores: Stores, found: OrderWithLines): Promise<RouteAnswer<'cancelOrder'>['state']> {
  const { order } = found
  const ground = await readClaimGround(stores, found, context.clock.now())
  const lines = found.lines.map((line) => ({ lineId: line.id, quantity: piecesToShip(line) })).filter(({ quantity }) => quantity > 0)
  const asked = { id: context.makeId(), kind: 'cancel', reason: 'changed-mind', words: '', pictureIds: [], parcelId: null } as const
  const claim = { ...asked, requestHash: requestHash(asked), personId: order.buyer_id }
  await callOff(context, stores, ground, claim, priceClaim(ground, { ...asked, lines }))
  return 'cancelled'
}
