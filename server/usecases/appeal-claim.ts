import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { priceUnchecked, readClaimGround } from './claim-ground'
import { claimLines } from './insert-claim'
import { moveClaim } from './move-claim'
import { type LockedClaim, lockClaim } from './own-claim'

/** Has somebody else at HQ decide, once, as long as the pieces were not claimed in another way meanwhile. */
export async function appealClaim(
  context: Context,
  request: { readonly personId: string; readonly claimId: string; readonly body: RouteRequest<'appealClaim'>['body'] },
): Promise<RouteAnswer<'appealClaim'>> {
  const { personId, body } = request
  return await context.transact(async (stores) => {
    const locked = await lockClaim(stores, request)
    const { deadline, state: before } = locked.claim
    const isTurnedDown = before === 'rejected' || before === 'refused'
    if (isTurnedDown && deadline && context.clock.now() >= deadline) refuse('claim-too-late', { until: deadline.toISOString() })
    const change = isTurnedDown && !locked.claim.has_appealed ? await priceAgain(context, stores, locked) : {}
    const deed = { actor: 'buyer', personId, action: 'appeal', words: body.words, pictureIds: body.pictureIds } as const
    const { id, state } = await moveClaim(context, stores, locked.claim, deed, { ...change, has_appealed: true })
    return { id, state }
  })
}

/** A claim that was turned down held nothing: what it named may be gone, or be worth another fen. */
async function priceAgain(context: Context, stores: Stores, { found, claim, lines }: LockedClaim) {
  const ground = await readClaimGround(stores, found, context.clock.now())
  for (const { line_id: lineId, quantity } of lines) {
    const own = ground.held.filter((each) => each.lineId === lineId && each.kind !== 'cancel')
    const sent = ground.lines.find(({ id }) => id === lineId)?.shippedQuantity ?? 0
    const left = sent - own.reduce((sum, each) => sum + each.quantity, 0)
    if (quantity > left) refuse('quantity-exceeded', { lineId, left })
  }
  const asked = lines.map(({ line_id: lineId, quantity }) => ({ lineId, quantity }))
  const priced = priceUnchecked(ground, { kind: claim.kind, reason: claim.reason, lines: asked })
  if (priced.totalFen === 0) refuse('amount-exceeded', { leftFen: 0 })
  await stores.claims.replaceLines(claim.id, claimLines(claim.id, priced.pieces))
  return { goods_fen: priced.goodsFen, freight_fen: priced.freightFen, asked_fen: priced.totalFen }
}
