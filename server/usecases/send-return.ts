import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { carriers } from '../domain/carriers'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { moveClaim } from './move-claim'
import { lockClaim } from './own-claim'

/** Says by which parcel the goods go back. It can be corrected until they are there; the time does not begin anew for it. */
export async function sendReturn(
  context: Context,
  request: { readonly personId: string; readonly claimId: string; readonly body: RouteRequest<'sendReturn'>['body'] },
): Promise<RouteAnswer<'sendReturn'>> {
  const { carrier, trackingNumber } = request.body
  if (!carriers.some(({ code }) => code === carrier)) refuse('invalid-input', { fields: [{ path: 'carrier', reason: 'unknown' }] })
  return await context.transact(async (stores) => {
    const { claim } = await lockClaim(stores, request)
    if (claim.return_carrier === carrier && claim.return_number === trackingNumber) return { id: claim.id, state: claim.state }
    const parcel = { return_carrier: carrier, return_number: trackingNumber, return_sent_at: claim.return_sent_at ?? context.clock.now() }
    const words = `${carrier} ${trackingNumber}`
    const deed = { actor: 'buyer', personId: request.personId, action: 'send', words } as const
    const { id, state } = await moveClaim(context, stores, claim, deed, parcel)
    return { id, state }
  })
}
