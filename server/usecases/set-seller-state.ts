import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'

/** Pauses a seller with a reason they can read, or lets them go on; orders that were placed keep what they pay. */
export async function setSellerState(
  context: Context,
  request: { readonly sellerId: string; readonly body: RouteRequest<'setSellerState'>['body'] },
): Promise<RouteAnswer<'setSellerState'>> {
  const { sellerId, body } = request
  return await context.transact(async (stores) => {
    const seller = await stores.sellers.lock(sellerId)
    // Who left is no seller; they alone can come back, by signing again.
    if (!seller || seller.state === 'left') return refuse('not-found', { what: 'seller' })
    await stores.sellers.markState(sellerId, body.state, body.state === 'suspended' ? body.reason : null)
    return { state: body.state }
  })
}
