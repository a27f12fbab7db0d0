import { toChinaTime } from '../gateways/china-time'
import { compactTime, nextNumber, nowMs, type SandboxContext, scaledMs } from './context'
import { queueNotify } from './notifies'
import { refundsOf } from './orders'
import type { StoredOrder, StoredRefund } from './state'

/** Real ones take minutes (balance) to days (cards). */
const processingSeconds = 5
const partsLimit = 50
const gapSeconds = 60
const ageLimitMs = 365 * 86_400_000

export type RefundRequest = Pick<StoredRefund, 'outRefundNo' | 'refundFen' | 'reason' | 'notifyUrl'> & { readonly totalFen: number }

export interface PayRefusal {
  readonly status: 400 | 429
  readonly code: string
  readonly message: string
}

/** Null when this order may be refunded so. */
export function checkRefund(context: SandboxContext, order: StoredOrder, request: RefundRequest): PayRefusal | null {
  const now = nowMs(context)
  if (order.state !== 'SUCCESS' || order.paidAt === null) return invalid('订单未支付，不能退款')
  if (now - order.paidAt > ageLimitMs) return invalid('订单已超过可退款的最大期限')
  if (request.totalFen !== order.totalFen) return invalid('订单金额与支付时不一致')
  const before = refundsOf(context, order)
  const held = before.filter((refund) => refund.status !== 'CLOSED')
  if (held.reduce((sum, refund) => sum + refund.refundFen, request.refundFen) > order.totalFen) return invalid('退款金额大于可退金额')
  if (before.length >= partsLimit) return invalid('部分退款次数超过限制')
  const last = Math.max(0, ...before.map((refund) => refund.createdAt))
  if (now - last < scaledMs(context, gapSeconds)) return { status: 429, code: 'FREQUENCY_LIMITED', message: '同一笔订单的退款须间隔一分钟' }
  return null
}

export function addRefund(context: SandboxContext, order: StoredOrder, request: RefundRequest): StoredRefund {
  const now = nowMs(context)
  const { totalFen: _, ...asked } = request
  const refund: StoredRefund = {
    ...asked,
    refundId: `503000${compactTime(context).slice(0, 8)}${String(nextNumber(context)).padStart(15, '0')}`,
    outTradeNo: order.outTradeNo,
    createdAt: now,
    endsAt: now + scaledMs(context, processingSeconds),
    status: 'PROCESSING',
    endedAt: null,
  }
  context.state.refunds.set(refund.outRefundNo, refund)
  order.refundNos.push(refund.outRefundNo)
  context.save()
  return refund
}

/** Ends the refunds whose time has come, and tells the merchant. */
export function endDueRefunds(context: SandboxContext): void {
  const now = nowMs(context)
  for (const refund of context.state.refunds.values()) {
    if (refund.status !== 'PROCESSING' || refund.endsAt > now) continue
    refund.status = context.faults.refund_abnormal ? 'ABNORMAL' : context.faults.refund_closed ? 'CLOSED' : 'SUCCESS'
    refund.endedAt = now
    context.save()
    const order = context.state.orders.get(refund.outTradeNo)
    if (order !== undefined && refund.notifyUrl !== null) queueRefundNotify(context, order, refund, refund.notifyUrl)
  }
}

function queueRefundNotify(context: SandboxContext, order: StoredOrder, refund: StoredRefund, url: string): void {
  queueNotify(context, {
    url,
    eventType: `REFUND.${refund.status}`,
    originalType: 'refund',
    summary: refund.status === 'SUCCESS' ? '退款成功' : refund.status === 'CLOSED' ? '退款关闭' : '退款异常',
    content: {
      mchid: context.keys.mchid,
      out_trade_no: refund.outTradeNo,
      transaction_id: order.transactionId,
      out_refund_no: refund.outRefundNo,
      refund_id: refund.refundId,
      refund_status: refund.status,
      ...endTime(refund),
      user_received_account: '支付用户零钱',
      amount: { total: order.totalFen, refund: refund.refundFen, payer_total: order.totalFen, payer_refund: refund.refundFen },
    },
  })
}

/** A refund as asking for it, or after it, shows it. */
export function toRefundReply(order: StoredOrder, refund: StoredRefund): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: order.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...endTime(refund),
    create_time: toChinaTime(new Date(refund.createdAt)),
    status: refund.status,
    funds_account: 'AVAILABLE',
    amount: {
      total: order.totalFen,
      refund: refund.refundFen,
      payer_total: order.totalFen,
      payer_refund: refund.refundFen,
      settlement_refund: refund.refundFen,
      settlement_total: order.totalFen,
      discount_refund: 0,
      currency: 'CNY',
    },
  }
}

/** WeChat names a time for refunds that succeeded only. */
function endTime(refund: StoredRefund): { success_time?: string } {
  if (refund.status !== 'SUCCESS' || refund.endedAt === null) return {}
  return { success_time: toChinaTime(new Date(refund.endedAt)) }
}

function invalid(message: string): PayRefusal {
  return { status: 400, code: 'INVALID_REQUEST', message }
}
