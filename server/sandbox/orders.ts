import { toChinaTime } from '../gateways/china-time'
import { compactTime, nextNumber, nowMs, type SandboxContext } from './context'
import type { StoredOrder, StoredRefund } from './state'

const prepayLifeMs = 7_200_000
const unpaidLifeMs = 7 * 86_400_000

export type OrderRequest = Pick<StoredOrder, 'outTradeNo' | 'description' | 'totalFen' | 'openid' | 'notifyUrl' | 'attach' | 'expiresAt'>

/** What a payment is asked with; the same number with anything else is refused. */
const askedFields = ['description', 'totalFen', 'openid', 'notifyUrl', 'attach', 'expiresAt'] as const

export function isSameRequest(order: StoredOrder, request: OrderRequest): boolean {
  return askedFields.every((field) => order[field] === request[field])
}

export function addOrder(context: SandboxContext, request: OrderRequest): StoredOrder {
  const order: StoredOrder = {
    ...request,
    createdAt: nowMs(context),
    prepays: [],
    state: 'NOTPAY',
    transactionId: null,
    paidAt: null,
    refundNos: [],
    shipping: null,
    confirmedAt: null,
  }
  context.state.orders.set(order.outTradeNo, order)
  return order
}

/** The prepay_id of an unpaid order: the last one while it lives (2 h), else a new one. */
export function prepayOf(context: SandboxContext, order: StoredOrder): string {
  const now = nowMs(context)
  const last = order.prepays.at(-1)
  if (last !== undefined && last.expiresAt > now) return last.id
  const id = `wx${compactTime(context)}sbx${String(nextNumber(context)).padStart(13, '0')}`
  order.prepays.push({ id, expiresAt: now + prepayLifeMs })
  context.state.ordersByPrepay.set(id, order)
  context.save()
  return id
}

export function markPaid(context: SandboxContext, order: StoredOrder): string {
  const transactionId = `4200000001${compactTime(context).slice(0, 8)}${String(nextNumber(context)).padStart(10, '0')}`
  order.state = 'SUCCESS'
  order.transactionId = transactionId
  order.paidAt = nowMs(context)
  context.state.ordersByTransaction.set(transactionId, order)
  context.save()
  return transactionId
}

/** WeChat closes what is unpaid after 7 days. */
export function isClosed(context: SandboxContext, order: StoredOrder): boolean {
  return order.state === 'CLOSED' || (order.state === 'NOTPAY' && nowMs(context) - order.createdAt >= unpaidLifeMs)
}

export function refundsOf(context: SandboxContext, order: StoredOrder): readonly StoredRefund[] {
  return order.refundNos.flatMap((number) => context.state.refunds.get(number) ?? [])
}

const stateWords = { SUCCESS: '支付成功', REFUND: '转入退款', NOTPAY: '订单未支付', CLOSED: '订单已关闭' }

/** An order as a query or a payment notify shows it. */
export function toTransaction(context: SandboxContext, order: StoredOrder): Record<string, unknown> {
  const { appid, mchid } = context.keys
  const isRefunded = order.state === 'SUCCESS' && refundsOf(context, order).some((refund) => refund.status !== 'CLOSED')
  const state = isClosed(context, order) ? 'CLOSED' : isRefunded ? 'REFUND' : order.state
  const base = {
    appid,
    mchid,
    out_trade_no: order.outTradeNo,
    trade_state: state,
    trade_state_desc: stateWords[state],
    attach: order.attach,
  }
  if (order.transactionId === null || order.paidAt === null)
    return { ...base, payer: {}, amount: { total: order.totalFen, currency: 'CNY' } }
  return {
    ...base,
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    success_time: toChinaTime(new Date(order.paidAt)),
    payer: { openid: order.openid },
    amount: { total: order.totalFen, payer_total: order.totalFen, currency: 'CNY', payer_currency: 'CNY' },
  }
}
