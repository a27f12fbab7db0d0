import type { RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { getOwnOrder } from './own-order'
import { pollPayment } from './poll-payment'
import { unavailable } from './unavailable'

/** Tells a buyer who just paid whether the money is known, by asking WeChat and nobody else. */
export async function checkPayment(
  context: Context,
  request: { readonly personId: string; readonly orderId: string },
): Promise<RouteAnswer<'checkPayment'>> {
  const { order } = await getOwnOrder(context.read, request)
  if (order.state === 'placed') await pollPayment(context, order.id).catch(unavailable)
  const after = await getOwnOrder(context.read, request)
  return { state: after.order.state }
}
