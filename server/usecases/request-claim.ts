import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { needsProof } from '../../contract/claim-state'
import type { ClaimWithLines } from '../database/claims'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { type ClaimGround, type PricedClaim, priceClaim, readClaimGround } from './claim-ground'
import { callOff, insertClaim } from './insert-claim'
import { getOwnOrder } from './own-order'

type Body = RouteRequest<'requestClaim'>['body']

/**
 * Asks for money back under the client's id, for pieces that no other claim speaks for and to the fen that the buyer saw. What was not
 * sent yet is called off and paid back at once; the rest HQ decides in time, or it is approved by itself.
 */
export async function requestClaim(
  context: Context,
  request: { readonly personId: string; readonly orderId: string; readonly body: Body },
): Promise<RouteAnswer<'requestClaim'>> {
  const { personId, orderId, body } = request
  const hash = requestHash({ orderId, body })
  return await context.transact(async (stores) => {
    await getOwnOrder(stores, request)
    const found = await stores.orders.lock(orderId)
    if (!found) return refuse('not-found', { what: 'order' })
    const earlier = await stores.claims.find(body.id)
    if (earlier) return sameClaim(earlier, personId, hash)
    const ground = await readClaimGround(stores, found, context.clock.now())
    if (found.order.state === 'placed') refuse('order-state', { state: found.order.state })
    const priced = await checkClaim(stores, ground, body)
    const asked = { ...body, requestHash: hash, personId }
    const claim =
      body.kind === 'cancel'
        ? await callOff(context, stores, ground, { ...asked, kind: body.kind }, priced)
        : await insertClaim(context, stores, ground, asked, priced)
    return { id: claim.id, state: claim.state }
  })
}

function sameClaim({ claim }: ClaimWithLines, personId: string, hash: string): RouteAnswer<'requestClaim'> {
  if (claim.buyer_id !== personId || claim.request_hash !== hash) return refuse('id-conflict', {})
  return { id: claim.id, state: claim.state }
}

async function checkClaim(stores: Stores, ground: ClaimGround, body: Body): Promise<PricedClaim> {
  const priced = priceClaim(ground, body)
  if (needsProof(body.reason) && body.pictureIds.length === 0 && body.words === '') refuse('proof-needed', {})
  if (priced.totalFen !== body.expectedTotalFen) refuse('refund-changed', { totalFen: priced.totalFen })
  if (priced.totalFen === 0 && body.kind !== 'cancel') refuse('amount-exceeded', { leftFen: 0 })
  if (body.parcelId) {
    const parcel = await stores.parcels.find(body.parcelId)
    if (parcel?.order_id !== ground.found.order.id) refuse('not-found', { what: 'parcel' })
  }
  return priced
}
