import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { OrderWithLines } from '../database/orders'
import type { ParcelRow } from '../database/parcels'
import type { Stores } from '../database/stores'
import { piecesSentAndFree } from '../domain/claim-offers'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { claimable, lineOffers, priceClaim, readClaimGround } from './claim-ground'
import { getOwnOrder } from './own-order'

type Body = RouteRequest<'answerBoxDate'>['body']
type Answer = RouteAnswer<'answerBoxDate'>

/** Keeps the buyer's one answer for a parcel: whether the box says what we say. If not, the claim is ready to be sent with a photo. */
export async function answerBoxDate(
  context: Context,
  request: { readonly personId: string; readonly orderId: string; readonly body: Body },
): Promise<Answer> {
  const { parcelId, answer } = request.body
  return await context.transact(async (stores) => {
    await getOwnOrder(stores, request)
    const found = await stores.orders.lock(request.orderId)
    const parcel = await stores.parcels.find(parcelId)
    if (!found || parcel?.order_id !== request.orderId) return refuse('not-found', { what: 'parcel' })
    if (!parcel.received_at) return refuse('order-state', { state: found.order.state })
    if (parcel.box_answer && parcel.box_answer !== answer) return refuse('box-answered', { answer: parcel.box_answer })
    const now = context.clock.now()
    if (!parcel.box_answer) await stores.parcels.markBoxAnswer(parcelId, answer, now)
    return { answer, draft: answer === 'same' ? null : await prepareClaim(stores, found, parcel, now) }
  })
}

/** All pieces of the parcel that can still be claimed for it; null when there are none. */
async function prepareClaim(stores: Stores, found: OrderWithLines, parcel: ParcelRow, now: Date): Promise<Answer['draft']> {
  const ground = await readClaimGround(stores, found, now)
  const packed = await stores.parcels.listLines([parcel.id])
  const asked = { kind: 'refund-only', reason: 'date-differs' } as const
  const lines = found.lines.flatMap((line) => {
    const isOffered = lineOffers(ground, claimable(line)).offers.some(({ kind }) => kind === asked.kind)
    const inside = packed.filter((row) => row.line_id === line.id).reduce((sum, row) => sum + row.quantity, 0)
    const quantity = isOffered ? Math.min(inside, piecesSentAndFree(claimable(line), ground.held)) : 0
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
  if (lines.length === 0) return null
  const { goodsFen, freightFen, totalFen } = priceClaim(ground, { ...asked, lines })
  return { ...asked, parcelId: parcel.id, lines, goodsFen, freightFen, totalFen }
}
