import type { RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { moveClaim } from './move-claim'
import { lockClaim } from './own-claim'

/** HQ says that the goods are back: from now on it has so many days to look at them. Twice is once. */
export async function receiveReturn(
  context: Context,
  request: { readonly personId: string; readonly claimId: string },
): Promise<RouteAnswer<'receiveReturn'>> {
  const { personId, claimId } = request
  return await context.transact(async (stores) => {
    const { claim } = await lockClaim(stores, { personId: null, claimId })
    if (claim.state === 'returned') return { id: claim.id, state: claim.state }
    const deed = { actor: 'hq', personId, action: 'receive' } as const
    const { id, state } = await moveClaim(context, stores, claim, deed, { return_arrived_at: context.clock.now() })
    return { id, state }
  })
}
