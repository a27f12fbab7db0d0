import type { RefundReason } from '../database/values'
import { addSeconds } from '../domain/time'
import type { Context } from '../ports'
import { recordRefund } from './record-refund'

const reasonTexts: Readonly<Record<RefundReason, string>> = {
  claim: '售后退款',
  cancel: '订单取消',
  'late-payment': '订单关闭后付款',
  console: '商户退款',
}

/** Asks WeChat to pay a refund back, always under the number it was written down with. Answers when to look again, or null. */
export async function requestRefund(context: Context, refundNo: string): Promise<Date | null> {
  const refund = await context.read.refunds.find(refundNo)
  if (refund?.state !== 'requested') return null
  const found = await context.read.orders.find(refund.order_id)
  if (!found) throw new Error('a refund without its order')
  const { total_fen: totalFen } = found.order
  const facts = await context.pay.requestRefund({
    refundNo,
    orderId: refund.order_id,
    refundFen: refund.amount_fen,
    totalFen,
    reason: reasonTexts[refund.reason],
  })
  await recordRefund(context, facts)
  await context.transact((stores) => stores.jobs.plan('poll-refund', refundNo, addSeconds(context.clock.now(), 60)))
  return null
}

/** Makes up for a refund notify that never came. Answers when to ask again, or null. */
export async function pollRefund(context: Context, refundNo: string): Promise<Date | null> {
  const refund = await context.read.refunds.find(refundNo)
  if (refund?.state !== 'processing' && refund?.state !== 'abnormal') return null
  const facts = await context.pay.findRefund(refundNo)
  if (facts) await recordRefund(context, facts)
  const after = await context.read.refunds.find(refundNo)
  return after?.state === 'processing' || after?.state === 'abnormal' ? addSeconds(context.clock.now(), 600) : null
}
