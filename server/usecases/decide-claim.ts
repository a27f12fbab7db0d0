import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { ClaimRow } from '../database/claims'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { lockClaim } from './own-claim'
import { moveAndPay } from './pay-claim'

/** HQ says yes or no to a claim, with who and why; what may be kept is paid back at once. Who said no does not decide the appeal. */
export async function decideClaim(
  context: Context,
  request: { readonly personId: string; readonly claimId: string; readonly body: RouteRequest<'decideClaim'>['body'] },
): Promise<RouteAnswer<'decideClaim'>> {
  const { personId, claimId, body } = request
  return await context.transact(async (stores) => {
    const locked = await lockClaim(stores, { personId: null, claimId })
    if (await isSamePerson(stores, locked.claim, personId)) refuse('same-person', {})
    const deed = { actor: 'hq', personId, action: body.decision, words: body.reason } as const
    const { id, state } = await moveAndPay(context, stores, locked, deed)
    return { id, state }
  })
}

/** Whether this person turned down what is now appealed. */
export async function isSamePerson(stores: Stores, claim: ClaimRow, personId: string): Promise<boolean> {
  if (claim.state !== 'appealed') return false
  const events = await stores.claims.listEvents(claim.id)
  return events.some((event) => (event.action === 'reject' || event.action === 'refuse') && event.person_id === personId)
}
