import { claimTurn } from '../../contract/claim-state'
import type { Context } from '../ports'
import { factsOfClaim, moveClaim } from './move-claim'
import { lockClaim } from './own-claim'
import { moveAndPay } from './pay-claim'

/** Does what the table says when a turn is over and nobody did anything: silence never keeps a buyer's money. */
export async function claimByTime(context: Context, claimId: string): Promise<Date | null> {
  return await context.transact(async (stores) => {
    const locked = await lockClaim(stores, { personId: null, claimId })
    const { claim } = locked
    const otherwise = claimTurn(factsOfClaim(claim), await stores.settings.get())?.otherwise
    if (!otherwise || !claim.deadline) return null
    const now = context.clock.now()
    if (now < claim.deadline) return claim.deadline
    const deed = { actor: 'system', personId: null, action: otherwise } as const
    if (otherwise === 'receive') await moveClaim(context, stores, claim, deed, { return_arrived_at: now })
    else await moveAndPay(context, stores, locked, deed)
    return null
  })
}
