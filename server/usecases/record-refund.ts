import { addFen, zeroFen } from '../../contract/money'
import type { OrderWithLines } from '../database/orders'
import type { RefundRow } from '../database/refunds'
import type { Stores } from '../database/stores'
import { refundEntry } from '../domain/ledger'
import { applyRefund, type RefundableLine } from '../domain/refunds'
import { businessDay } from '../domain/time'
import type { Context, RefundFacts } from '../ports'
import { insertRefund } from './insert-refund'
import type { Recorded } from './record-payment'

/**
 * Moves refund money, once a refund, whoever brings the news: the only place that does. What the seller got for the returned goods is
 * taken back in the same entry. A refund that WeChat closed is tried again under a new number.
 */
export async function recordRefund(context: Context, facts: RefundFacts): Promise<Recorded> {
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(facts.orderId)
    const refund = await stores.refunds.find(facts.refundNo)
    if (!found || refund?.order_id !== facts.orderId || refund.amount_fen !== facts.refundFen) {
      context.log.error({ orderId: facts.orderId, refundNo: facts.refundNo }, 'a refund does not match its order')
      return 'mismatch'
    }
    if (refund.state === 'succeeded' || refund.state === 'closed' || refund.state === facts.state) return 'repeated'
    if (facts.state === 'succeeded') await applySuccess(context, stores, found, refund, facts)
    else if (facts.state === 'closed') await tryAgain(context, stores, refund)
    else await stores.refunds.markState(refund.id, facts.state, null)
    if (facts.state === 'abnormal')
      context.log.error({ orderId: facts.orderId, refundNo: facts.refundNo }, 'a refund could not reach the buyer')
    return 'recorded'
  })
}

async function tryAgain(context: Context, stores: Stores, refund: RefundRow): Promise<void> {
  await stores.refunds.markState(refund.id, 'closed', context.clock.now())
  const { order_id: orderId, reason, goods_fen: goodsFen, freight_fen: freightFen, lines } = refund
  await insertRefund(context, stores, { orderId, reason, goodsFen, freightFen, lines })
}

async function applySuccess(context: Context, stores: Stores, found: OrderWithLines, refund: RefundRow, facts: RefundFacts): Promise<void> {
  const { order } = found
  const lines = applyRefund(found.lines.map(refundable), refund.lines)
  for (const line of lines) {
    const before = found.lines.find((candidate) => candidate.id === line.lineId)
    await stores.orders.updateLine(line.lineId, {
      refunded_quantity: line.refundedQuantity,
      refunded_fen: line.refundedFen,
      clawback_fen: addFen(before?.clawback_fen ?? zeroFen, line.clawbackFen),
    })
  }
  await stores.refunds.markState(refund.id, 'succeeded', facts.at)
  const clawbackFen = addFen(zeroFen, ...lines.map((line) => line.clawbackFen))
  const { goods_fen: goodsFen, freight_fen: freightFen, id: refundNo } = refund
  const isSettled = order.completed_at !== null
  const entry = refundEntry({ orderId: order.id, refundNo, goodsFen, freightFen, sellerId: order.seller_id, clawbackFen, isSettled })
  await stores.ledger.post(entry, context.clock.now())
  if (order.seller_id && order.token && clawbackFen > 0) {
    await stores.sharing.countClawback(order.token, order.seller_id, businessDay(order.paid_at ?? facts.at), clawbackFen)
  }
  await stores.orders.save(order.id, {})
}

function refundable(line: OrderWithLines['lines'][number]): RefundableLine {
  return {
    id: line.id,
    quantity: line.quantity,
    refundedQuantity: line.refunded_quantity,
    netFen: line.net_fen,
    refundedFen: line.refunded_fen,
    commissionBps: line.commission_bps,
  }
}
