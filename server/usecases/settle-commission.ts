import { openClaimStates } from '../../contract/claim-state'
import { addFen, type Fen, subtractFen, zeroFen } from '../../contract/money'
import { isAllowed } from '../../contract/order-state'
import type { OrderWithLines } from '../database/orders'
import type { RefundRow } from '../database/refunds'
import type { Stores } from '../database/stores'
import { settlementEntry } from '../domain/ledger'
import { addMinutes } from '../domain/time'
import type { Context } from '../ports'
import { tellCommissionFree } from './tell-seller'

/**
 * Ends an order: received and the return window over, or all its pieces paid back, with no refund on its way and no claim open. What is
 * left of its money is HQ's, what is left of its commission the seller's to take. Answers when to look again, or null.
 */
export async function settleCommission(context: Context, orderId: string): Promise<Date | null> {
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(orderId)
    if (!found || found.order.completed_at || !isAllowed(found.order.state, 'system', 'settle')) return null
    const now = context.clock.now()
    const { return_until: returnUntil, state } = found.order
    if (state === 'received' && returnUntil && now < returnUntil) return returnUntil
    const refunds = await stores.refunds.listOfOrder(orderId)
    const isMoving = refunds.some((refund) => refund.state !== 'succeeded' && refund.state !== 'closed')
    if (isMoving || (await hasOpenClaim(stores, orderId, now))) return addMinutes(now, 60)
    const left = leftOf(found, refunds)
    await stores.ledger.post(settlementEntry({ orderId, sellerId: found.order.seller_id, ...left }), now)
    await stores.orders.save(orderId, { completed_at: now })
    await tellCommissionFree(stores, found, left.commissionLeftFen, now)
    return null
  })
}

/** Also one that was turned down and may still be appealed. */
async function hasOpenClaim(stores: Stores, orderId: string, now: Date): Promise<boolean> {
  const claims = await stores.claims.listOfOrder(orderId)
  return claims.some(({ claim }) => openClaimStates.includes(claim.state) || (claim.deadline !== null && now < claim.deadline))
}

function leftOf(
  { order, lines }: OrderWithLines,
  refunds: readonly RefundRow[],
): { goodsLeftFen: Fen; freightLeftFen: Fen; commissionLeftFen: Fen } {
  const paidBack = refunds.filter((refund) => refund.state === 'succeeded')
  return {
    goodsLeftFen: subtractFen(order.goods_fen, addFen(zeroFen, ...paidBack.map((refund) => refund.goods_fen))),
    freightLeftFen: subtractFen(order.freight_fen, addFen(zeroFen, ...paidBack.map((refund) => refund.freight_fen))),
    commissionLeftFen: addFen(zeroFen, ...lines.map((line) => subtractFen(line.commission_fen, line.clawback_fen))),
  }
}
