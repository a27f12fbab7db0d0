import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { addFen, type Fen, zeroFen } from '../../contract/money'
import { isAllowed } from '../../contract/order-state'
import { moneyLeft } from '../domain/claim-amounts'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { type ClaimGround, getLine, readClaimGround } from './claim-ground'
import { insertClaim } from './insert-claim'

type Body = RouteRequest<'refundOrder'>['body']

/** Pays something back of HQ's own accord, whenever it was bought, with who and why; never more than is left of what was paid. */
export async function refundOrder(
  context: Context,
  request: { readonly personId: string; readonly orderId: string; readonly body: Body },
): Promise<RouteAnswer<'refundOrder'>> {
  const { personId, orderId, body } = request
  const hash = requestHash({ orderId, body })
  return await context.transact(async (stores) => {
    const found = (await stores.orders.lock(orderId)) ?? refuse('not-found', { what: 'order' })
    const earlier = (await stores.claims.find(body.id))?.claim
    if (earlier) return earlier.request_hash === hash ? { id: earlier.id, state: earlier.state } : refuse('id-conflict', {})
    if (!isAllowed(found.order.state, 'hq', 'refund')) refuse('order-state', { state: found.order.state })
    const ground = await readClaimGround(stores, found, context.clock.now())
    const asked = { id: body.id, requestHash: hash, kind: 'goodwill', reason: 'goodwill', personId, parcelId: null } as const
    const claim = await insertClaim(context, stores, ground, { ...asked, words: body.reason, pictureIds: [] }, checkAmounts(ground, body))
    return { id: claim.id, state: claim.state }
  })
}

function checkAmounts(ground: ClaimGround, body: Body) {
  const sums = new Map<string, Fen>()
  for (const { lineId, amountFen } of body.lines) sums.set(lineId, addFen(sums.get(lineId) ?? zeroFen, amountFen))
  const pieces = [...sums].map(([lineId, amountFen]) => {
    const leftFen = moneyLeft(getLine(ground, lineId), ground.held)
    if (amountFen > leftFen) refuse('amount-exceeded', { leftFen })
    return { lineId, quantity: 0, onTheWayQuantity: 0, worthFen: zeroFen, amountFen }
  })
  if (body.freightFen > ground.freightLeftFen) refuse('amount-exceeded', { leftFen: ground.freightLeftFen })
  const goodsFen = addFen(zeroFen, ...sums.values())
  const totalFen = addFen(goodsFen, body.freightFen)
  if (totalFen === 0) refuse('invalid-input', { fields: [{ path: 'lines', reason: 'nothing' }] })
  return { pieces: pieces.filter((each) => each.amountFen > 0), goodsFen, freightFen: body.freightFen, totalFen }
}
