import type { RouteAnswer } from '../../contract/api/types'
import { nextClaimState } from '../../contract/claim-state'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { factsOfClaim, recordDeed } from './move-claim'
import { getOwnClaim, lockClaim } from './own-claim'
import { pollRefund } from './request-refund'
import { unavailable } from './unavailable'

/**
 * Asks WeChat at once about a refund that could not reach the buyer, after HQ redirected it in WeChat's console or the buyer mended their
 * account. The number stays: another one could pay twice.
 */
export async function retryRefund(
  context: Context,
  request: { readonly personId: string; readonly claimId: string },
): Promise<RouteAnswer<'retryRefund'>> {
  const { personId, claimId } = request
  const refundNo = await context.transact(async (stores) => {
    const { claim } = await lockClaim(stores, { personId: null, claimId })
    if (!nextClaimState(factsOfClaim(claim), 'hq', 'retry')) refuse('claim-state', { state: claim.state })
    await recordDeed(context, stores, claim.id, { actor: 'hq', personId, action: 'retry' })
    return claim.refund_id
  })
  if (refundNo) await pollRefund(context, refundNo).catch(unavailable)
  const { claim } = await getOwnClaim(context.read, { personId: null, claimId })
  return { id: claim.id, state: claim.state }
}
