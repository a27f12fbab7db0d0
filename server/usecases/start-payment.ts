import type { RouteAnswer } from '../../contract/api/types'
import { isAllowed } from '../../contract/order-state'
import { refuse } from '../domain/refused'
import { addSeconds } from '../domain/time'
import type { Context } from '../ports'
import { listMessageOffers } from './message-offers'
import { getOwnOrder } from './own-order'
import { unavailable } from './unavailable'

/** A prepay id lives two hours at WeChat; asking again with the same facts is allowed. */
const prepayMs = 110 * 60_000

/** Gives the buyer what `wx.requestPayment` needs, as often as they ask, for an order that still waits for its money. */
export async function startPayment(
  context: Context,
  request: { readonly personId: string; readonly orderId: string },
): Promise<RouteAnswer<'startPayment'>> {
  const stores = context.read
  const { order, lines } = await getOwnOrder(stores, request)
  const now = context.clock.now()
  if (!isAllowed(order.state, 'buyer', 'pay') || now >= order.pay_by) refuse('order-state', { state: order.state })
  const known = await stores.payments.find(order.id)
  if (known?.prepay_id && known.prepaid_at && now.getTime() - known.prepaid_at.getTime() < prepayMs) {
    return await paymentSheet(context, order.buyer_id, known.prepay_id)
  }
  const buyer = await stores.people.get(order.buyer_id)
  const bought = lines.map((line) => `${line.name_zh} ${line.size_name}×${line.quantity}`).join('，')
  // By whole characters: half of one beyond the BMP is text that WeChat does not take.
  const description = [...bought].slice(0, 40).join('')
  const { prepayId } = await context.pay
    .prepay({ orderId: order.id, totalFen: order.total_fen, openid: buyer.openid, description, expiresAt: order.pay_by })
    .catch((error: unknown) => explain(context, request, error))
  await context.transact(async (writing) => {
    // Cancelled or paid meanwhile: nobody may be sent to pay it now.
    const state = (await writing.orders.lock(order.id))?.order.state ?? order.state
    if (state !== 'placed') refuse('order-state', { state })
    await writing.payments.markPrepaid(order.id, prepayId, now)
    await writing.jobs.plan('poll-payment', order.id, addSeconds(now, 15))
  })
  return await paymentSheet(context, order.buyer_id, prepayId)
}

/** WeChat takes a question about messages only in the moment of paying: what to ask comes along. */
async function paymentSheet(context: Context, buyerId: string, prepayId: string): Promise<RouteAnswer<'startPayment'>> {
  return { ...context.pay.paymentParameters(prepayId), offers: await listMessageOffers(context, buyerId, ['shipped']) }
}

/** WeChat refuses to start what was paid or closed while we asked: then the order's own state is the answer. */
async function explain(context: Context, request: { readonly personId: string; readonly orderId: string }, error: unknown): Promise<never> {
  const { order } = await getOwnOrder(context.read, request)
  if (order.state !== 'placed') refuse('order-state', { state: order.state })
  return unavailable(error)
}
