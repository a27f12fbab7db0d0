import { addFen, type Fen, formatFen, zeroFen } from '../../contract/money'
import type { ClaimWithLines } from '../database/claims'
import type { OrderWithLines } from '../database/orders'
import type { RefundRow } from '../database/refunds'
import type { Stores } from '../database/stores'
import { refundEntry } from '../domain/ledger'
import { applyRefund, type RefundableLine } from '../domain/refunds'
import { businessDay, businessMinute } from '../domain/time'
import type { Context, RefundFacts } from '../ports'
import { insertRefund } from './insert-refund'
import { moveClaim } from './move-claim'
import { orderPage, planMessage } from './plan-message'
import type { Recorded } from './record-payment'
import { saveOrder } from './save-order'

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
    await tellClaim(context, stores, refund.id, facts)
    if (facts.state === 'abnormal')
      context.log.error({ orderId: facts.orderId, refundNo: facts.refundNo }, 'a refund could not reach the buyer')
    return 'recorded'
  })
}

/** A claim follows its refund: paid back, stuck, or under way again. (A closed refund handed its claim on to the next.) */
async function tellClaim(context: Context, stores: Stores, refundNo: string, facts: RefundFacts): Promise<void> {
  const found = await stores.claims.findByRefund(refundNo)
  if (!found) return
  const by = { actor: 'system', personId: null } as const
  if (facts.state === 'succeeded') await moveClaim(context, stores, found.claim, { ...by, action: 'refund' })
  if (facts.state === 'abnormal') await moveClaim(context, stores, found.claim, { ...by, action: 'fail' })
  if (facts.state === 'processing' && found.claim.state === 'refund-failed')
    await moveClaim(context, stores, found.claim, { ...by, action: 'retry' })
}

async function tryAgain(context: Context, stores: Stores, refund: RefundRow): Promise<void> {
  await stores.refunds.markState(refund.id, 'closed', context.clock.now())
  const { order_id: orderId, reason, goods_fen: goodsFen, freight_fen: freightFen, lines } = refund
  const refundNo = await insertRefund(context, stores, { orderId, reason, goodsFen, freightFen, lines })
  const waiting = await stores.claims.findByRefund(refund.id)
  if (!waiting) return
  const claim = await stores.claims.update(waiting.claim.id, { refund_id: refundNo })
  if (claim.state === 'refund-failed') await moveClaim(context, stores, claim, { actor: 'system', personId: null, action: 'retry' })
}

async function applySuccess(context: Context, stores: Stores, found: OrderWithLines, refund: RefundRow, facts: RefundFacts): Promise<void> {
  const { order } = found
  const claim = await stores.claims.findByRefund(refund.id)
  const clawbackFen = await applyToLines(stores, found, refund.lines, claim)
  const isFirst = (await stores.refunds.listOfOrder(order.id)).every(({ state }) => state !== 'succeeded')
  await stores.refunds.markState(refund.id, 'succeeded', facts.at)
  const { goods_fen: goodsFen, freight_fen: freightFen, id: refundNo } = refund
  const isSettled = order.completed_at !== null
  const entry = refundEntry({ orderId: order.id, refundNo, goodsFen, freightFen, sellerId: order.seller_id, clawbackFen, isSettled })
  await stores.ledger.post(entry, context.clock.now())
  if (order.seller_id && order.token && order.paid_at) {
    const counted = { token: order.token, sellerId: order.seller_id, day: businessDay(order.paid_at) }
    await stores.sharing.countRefund(counted, { isFirst, clawbackFen })
  }
  await saveOrder(context, stores, order.id, {})
  await planMessage(
    stores,
    {
      key: `refund:${refundNo}`,
      kind: 'refund-paid',
      personId: order.buyer_id,
      page: orderPage(order.id),
      facts: { amount: formatFen(refund.amount_fen), order: order.id, at: businessMinute(facts.at) },
    },
    context.clock.now(),
  )
}

/** Writes what came back on each line of a locked order; answers the commission it takes back. */
export async function applyToLines(
  stores: Stores,
  found: OrderWithLines,
  refunded: RefundRow['lines'],
  claim: ClaimWithLines | null,
): Promise<Fen> {
  const lines = applyRefund(found.lines.map(refundable), refunded)
  for (const line of lines) {
    const before = found.lines.find((candidate) => candidate.id === line.lineId)
    if (!before) throw new Error('a refund names a line of another order')
    const onTheWay = claim?.lines.find((each) => each.line_id === line.lineId)?.on_the_way_quantity ?? 0
    const missing = before.shipped_quantity - before.received_quantity - before.refunded_on_the_way
    await stores.orders.updateLine(line.lineId, {
      refunded_quantity: line.refundedQuantity,
      refunded_fen: line.refundedFen,
      refunded_on_the_way: before.refunded_on_the_way + Math.min(onTheWay, missing),
      clawback_fen: addFen(before.clawback_fen, line.clawbackFen),
    })
  }
  const { paid_at: paidAt } = found.order
  if (paidAt)
    await stores.picks.countReturned(
      businessDay(paidAt),
      lines.map((line) => returned(found, line)),
    )
  return addFen(zeroFen, ...lines.map((line) => line.clawbackFen))
}

function returned({ lines }: OrderWithLines, { lineId, refundedQuantity }: { readonly lineId: string; readonly refundedQuantity: number }) {
  const before = lines.find((line) => line.id === lineId)
  return { productId: before?.product_id ?? '', pieces: refundedQuantity - (before?.refunded_quantity ?? 0) }
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
