import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { isAllowed } from '../../contract/order-state'
import { refuse } from '../domain/refused'
import { unservedRegion } from '../domain/regions'
import type { Context } from '../ports'
import { getOwnOrder } from './own-order'

interface Request {
  readonly personId: string
  readonly orderId: string
  readonly body: RouteRequest<'changeOrderAddress'>['body']
}

/** Sends an order somewhere else until the first parcel is on its way: the order is locked, so that a parcel goes to one of the two. */
export async function changeOrderAddress(context: Context, request: Request): Promise<RouteAnswer<'changeOrderAddress'>> {
  const { orderId, body } = request
  await getOwnOrder(context.read, request)
  return await context.transact(async (stores) => {
    const region = unservedRegion(context.regions, await stores.settings.get(), body.address)
    if (region !== null) refuse('region-not-served', { region })
    const { order } = (await stores.orders.lock(orderId)) ?? refuse('not-found', { what: 'order' })
    if (!isAllowed(order.state, 'buyer', 'change-address')) refuse('order-state', { state: order.state })
    const { state } = await stores.orders.save(orderId, { address: JSON.stringify(body.address) })
    return { state }
  })
}
