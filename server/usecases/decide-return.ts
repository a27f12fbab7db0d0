import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { nextClaimState } from '../../contract/claim-state'
import { addFen } from '../../contract/money'
import type { ClaimWithLines } from '../database/claims'
import type { Stores } from '../database/stores'
import { reduceAmounts } from '../domain/claim-amounts'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { claimLines } from './insert-claim'
import { factsOfClaim } from './move-claim'
import { lockClaim } from './own-claim'
import { moveAndPay } from './pay-claim'
import { shelvePieces } from './shelve-return'

type Body = RouteRequest<'decideReturn'>['body']

/** HQ accepts what came back, pays less of it, or refuses it, with who and why; pieces go on the shelf only where HQ says so. */
export async function decideReturn(
  context: Context,
  request: { readonly personId: string; readonly claimId: string; readonly body: Body },
): Promise<RouteAnswer<'decideReturn'>> {
  const { personId, claimId, body } = request
  return await context.transact(async (stores) => {
    const locked = await lockClaim(stores, { personId: null, claimId })
    if (!nextClaimState(factsOfClaim(locked.claim), 'hq', body.decision)) refuse('claim-state', { state: locked.claim.state })
    const found = body.decision === 'reduce' ? await reduce(stores, locked, body.goodsFen) : locked
    const deed = { actor: 'hq', personId, action: body.decision, words: body.reason } as const
    const { id, state } = await moveAndPay(context, stores, found, deed)
    if (body.decision !== 'refuse' && body.goods.length > 0) {
      const shelved = { id: context.makeId(), requestHash: requestHash(body.goods), personId, goods: body.goods }
      await shelvePieces(context, stores, locked, shelved)
    }
    return { id, state }
  })
}

async function reduce(stores: Stores, { claim, lines }: ClaimWithLines, goodsFen: typeof claim.goods_fen): Promise<ClaimWithLines> {
  if (goodsFen > claim.goods_fen) refuse('amount-exceeded', { leftFen: claim.goods_fen })
  const claimed = lines.map((line) => ({
    lineId: line.line_id,
    quantity: line.quantity,
    onTheWayQuantity: line.on_the_way_quantity,
    worthFen: line.worth_fen,
    amountFen: line.amount_fen,
  }))
  const reduced = claimLines(claim.id, reduceAmounts(claimed, goodsFen))
  await stores.claims.replaceLines(claim.id, reduced)
  const asked = addFen(claim.goods_fen, claim.freight_fen)
  return { claim: await stores.claims.update(claim.id, { goods_fen: goodsFen, asked_fen: asked }), lines: reduced }
}
