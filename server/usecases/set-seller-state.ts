import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { recordAct } from './record-act'

interface Request {
  readonly personId: string
  readonly sellerId: string
  readonly body: RouteRequest<'setSellerState'>['body']
}

/**
 * Pauses a seller with a reason they can read, or lets them go on, and writes down who did it; orders that were placed keep what they pay.
 * Of two who do the same at once the second is told.
 */
export async function setSellerState(context: Context, request: Request): Promise<RouteAnswer<'setSellerState'>> {
  const { personId, sellerId, body } = request
  return await context.transact(async (stores) => {
    const seller = await stores.sellers.lock(sellerId)
    if (!seller) return refuse('not-found', { what: 'seller' })
    const kind = body.state === 'suspended' ? 'suspended' : 'reinstated'
    const act = { id: body.id, personId, kind, subject: sellerId, words: body.reason } as const
    if (!(await recordAct(stores, act, context.clock.now()))) return { state: seller.state }
    // Who left is no seller; they alone can come back, by signing again.
    if (seller.state === body.state || seller.state === 'left') return refuse('seller-state', { state: seller.state })
    await stores.sellers.markState(sellerId, body.state, body.state === 'suspended' ? body.reason : null)
    return { state: body.state }
  })
}
