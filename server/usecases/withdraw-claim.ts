import type { RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { moveClaim } from './move-claim'
import { lockClaim } from './own-claim'

/** Takes a claim back before the goods are sent: its pieces are free to be claimed again. Twice is once. */
export async function withdrawClaim(
  context: Context,
  request: { readonly personId: string; readonly claimId: string },
): Promise<RouteAnswer<'withdrawClaim'>> {
  return await context.transact(async (stores) => {
    const { claim } = await lockClaim(stores, request)
    if (claim.state === 'withdrawn') return { id: claim.id, state: claim.state }
    const { id, state } = await moveClaim(context, stores, claim, { actor: 'buyer', personId: request.personId, action: 'withdraw' })
    return { id, state }
  })
}
