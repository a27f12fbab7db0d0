import { addFen, zeroFen } from '../../contract/money'
import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import { paymentEntry } from '../domain/ledger'
import { businessDay } from '../domain/time'
import type { Context, PaidFacts } from '../ports'
import { insertRefund } from './insert-refund'
import { tellOrderCame } from './tell-seller'

export type Recorded = 'recorded' | 'repeated' | 'mismatch'

/**
 * Makes an order paid, once, whoever brings the news and however often: the only place that does. Facts that are not this order's
 * (unknown order, other amount, other payer) change nothing. Money for a cancelled order goes back in full.
 */
export async function recordPayment(context: Context, facts: PaidFacts): Promise<Recorded> {
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(facts.orderId)
    if (!found) return mismatch(context, facts, 'unknown order')
    const buyer = await stores.people.get(found.order.buyer_id)
    if (facts.totalFen !== found.order.total_fen) return mismatch(context, facts, 'other amount')
    if (facts.openid !== buyer.openid) return mismatch(context, facts, 'other payer')
    const known = await stores.payments.find(facts.orderId)
    if (known?.transaction_id)
      return known.transaction_id === facts.transactionId ? 'repeated' : mismatch(context, facts, 'second transaction')
    await stores.payments.markPaid(facts.orderId, { transactionId: facts.transactionId, paidFen: facts.totalFen, paidAt: facts.paidAt })
    await stores.jobs.drop('close-unpaid', facts.orderId)
    await stores.jobs.drop('poll-payment', facts.orderId)
    if (found.order.cancelled_at) await returnLatePayment(context, stores, found)
    else await acceptPayment(context, stores, found, facts)
    return 'recorded'
  })
}

function mismatch(context: Context, facts: PaidFacts, why: string): Recorded {
  context.log.error({ orderId: facts.orderId, why }, 'a payment does not match its order')
  return 'mismatch'
}

async function acceptPayment(context: Context, stores: Stores, found: OrderWithLines, facts: PaidFacts): Promise<void> {
  const { order, lines } = found
  const now = context.clock.now()
  // WeChat tells whole seconds, which may lie just before the order was placed.
  await stores.orders.save(order.id, { paid_at: facts.paidAt > order.placed_at ? facts.paidAt : order.placed_at })
  const commissionFen = addFen(zeroFen, ...lines.map((line) => line.commission_fen))
  await stores.ledger.post(paymentEntry({ orderId: order.id, totalFen: order.total_fen, sellerId: order.seller_id, commissionFen }), now)
  if (order.seller_id && order.token)
    await stores.sharing.countOrderPaid({ token: order.token, sellerId: order.seller_id, day: businessDay(facts.paidAt) }, commissionFen)
  const through = { sellerId: order.seller_id, goodsFen: order.goods_fen }
  await stores.picks.countSold(businessDay(facts.paidAt > order.placed_at ? facts.paidAt : order.placed_at), lines, through)
  await tellOrderCame(stores, found, commissionFen, now)
}

async function returnLatePayment(context: Context, stores: Stores, { order }: OrderWithLines): Promise<void> {
  const now = context.clock.now()
  await stores.ledger.post(paymentEntry({ orderId: order.id, totalFen: order.total_fen, sellerId: null, commissionFen: zeroFen }), now)
  const { goods_fen: goodsFen, freight_fen: freightFen } = order
  await insertRefund(context, stores, { orderId: order.id, reason: 'late-payment', goodsFen, freightFen, lines: [] })
}
