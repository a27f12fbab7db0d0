import { addFen, type Fen, subtractFen, zeroFen } from '../../contract/money'
import type { OrderWithLines } from '../database/orders'
import type { RefundRow } from '../database/refunds'
import { settlementEntry } from '../domain/ledger'
import { addMinutes } from '../domain/time'
import type { Context } from '../ports'

/**
 * Ends an order: received, the return window over, no refund on its way. What is left of its money is HQ's, what is left of its
 * commission the seller's to take. Answers when to look again, or null.
 */
export async function settleCommission(context: Context, orderId: string): Promise<Date | null> {
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(orderId)
    if (found?.order.state !== 'received' || !found.order.return_until) return null
    const now = context.clock.now()
    if (now < found.order.return_until) return found.order.return_until
    const refunds = await stores.refunds.listOfOrder(orderId)
    if (refunds.some((refund) => refund.state !== 'succeeded' && refund.state !== 'closed')) return addMinutes(now, 60)
    await stores.ledger.post(settlementEntry({ orderId, sellerId: found.order.seller_id, ...leftOf(found, refunds) }), now)
    await stores.orders.save(orderId, { completed_at: now })
    return null
  })
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
