import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { moveClaim } from './move-claim'
import { lockClaim } from './own-claim'

/** Adds what a buyer still has to say or to show, as long as the claim is open; sending it again adds it once. */
export async function addToClaim(
  context: Context,
  request: { readonly personId: string; readonly claimId: string; readonly body: RouteRequest<'addToClaim'>['body'] },
): Promise<RouteAnswer<'addToClaim'>> {
  const { personId, claimId, body } = request
  const hash = requestHash({ claimId, body })
  if (body.words === '' && body.pictureIds.length === 0) refuse('proof-needed', {})
  return await context.transact(async (stores) => {
    const { claim } = await lockClaim(stores, request)
    const earlier = await stores.claims.findEvent(body.id)
    if (earlier) return earlier.request_hash === hash ? { id: claim.id, state: claim.state } : refuse('id-conflict', {})
    const event = { id: body.id, requestHash: hash }
    const { words, pictureIds } = body
    const { id, state } = await moveClaim(context, stores, claim, { actor: 'buyer', personId, action: 'add', words, pictureIds, event })
    return { id, state }
  })
}
