import { addFen } from '../../contract/money'
import type { ClaimRow, ClaimWithLines } from '../database/claims'
import type { Stores } from '../database/stores'
import type { Context } from '../ports'
import { insertRefund } from './insert-refund'
import { type ClaimDeed, moveClaim } from './move-claim'
import { applyToLines } from './record-refund'
import { saveOrder } from './save-order'

/** Writes down the refund of a claim that is 'refunding', to the fen that the claim says; with nothing to pay it is over at once. */
export async function payClaim(context: Context, stores: Stores, { claim, lines }: ClaimWithLines): Promise<ClaimRow> {
  const refundLines = lines.map((line) => ({ lineId: line.line_id, quantity: line.quantity, amountFen: line.amount_fen }))
  const { goods_fen: goodsFen, freight_fen: freightFen, order_id: orderId } = claim
  if (addFen(goodsFen, freightFen) > 0) {
    const reason = claim.kind === 'cancel' ? ('cancel' as const) : ('claim' as const)
    const refundNo = await insertRefund(context, stores, { orderId, reason, goodsFen, freightFen, lines: refundLines })
    return await stores.claims.update(claim.id, { refund_id: refundNo })
  }
  const found = await stores.orders.lock(orderId)
  if (!found) throw new Error('a claim without its order')
  await applyToLines(stores, found, refundLines, { claim, lines })
  await saveOrder(context, stores, orderId, {})
  return await moveClaim(context, stores, claim, { actor: 'system', personId: null, action: 'refund' })
}

/** Does what leads to the money, and writes its refund down when the claim is that far. */
export async function moveAndPay(context: Context, stores: Stores, found: ClaimWithLines, deed: ClaimDeed): Promise<ClaimRow> {
  const claim = await moveClaim(context, stores, found.claim, deed)
  return claim.state === 'refunding' ? await payClaim(context, stores, { claim, lines: found.lines }) : claim
}
