import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'

/** An order of this person; somebody else's is as unknown as one that never was. */
export async function getOwnOrder(
  stores: Stores,
  request: { readonly personId: string; readonly orderId: string },
): Promise<OrderWithLines> {
  const found = await stores.orders.find(request.orderId)
  return found?.order.buyer_id === request.personId ? found : refuse('not-found', { what: 'order' })
}
