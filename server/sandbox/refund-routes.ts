import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readJson, type SandboxContext } from './context'
import { notifyUrlSchema } from './pay-routes'
import { refusePay } from './pay-signature'
import { addRefund, checkRefund, endDueRefunds, type RefundRequest, toRefundReply } from './refunds'
import type { StoredOrder } from './state'

const refundSchema = z.object({
  transaction_id: z.string().optional(),
  out_trade_no: z.string().optional(),
  out_refund_no: z.string().regex(/^[0-9A-Za-z_\-|*@]{1,64}$/),
  reason: z.string().max(80).default(''),
  notify_url: notifyUrlSchema.optional(),
  amount: z.object({ refund: z.number().int().positive(), total: z.number().int().positive(), currency: z.literal('CNY') }),
})
type Asked = z.infer<typeof refundSchema>

/** Refunds: ask for one, query one. */
export function createRefundRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.post('/v3/refund/domestic/refunds', async (c) => {
    const asked = refundSchema.safeParse(await readJson(c))
    if (!asked.success) return refusePay(c, 400, 'PARAM_ERROR', `参数错误：${asked.error.issues[0]?.path.join('.')}`)
    const order = findOrder(context, asked.data)
    if (order === undefined) return refusePay(c, 404, 'RESOURCE_NOT_EXISTS', '订单不存在')
    return refund(context, c, order, asked.data)
  })
  routes.get('/v3/refund/domestic/refunds/:number', (c) => {
    endDueRefunds(context)
    const found = context.state.refunds.get(c.req.param('number'))
    const order = context.state.orders.get(found?.outTradeNo ?? '')
    if (found === undefined || order === undefined) return refusePay(c, 404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
    return c.json(toRefundReply(order, found))
  })
  return routes
}

function findOrder(context: SandboxContext, asked: Asked): StoredOrder | undefined {
  if (asked.transaction_id !== undefined) return context.state.ordersByTransaction.get(asked.transaction_id)
  return context.state.orders.get(asked.out_trade_no ?? '')
}

function refund(context: SandboxContext, c: Context, order: StoredOrder, asked: Asked): Response {
  endDueRefunds(context)
  const request: RefundRequest = {
    outRefundNo: asked.out_refund_no,
    refundFen: asked.amount.refund,
    totalFen: asked.amount.total,
    reason: asked.reason,
    notifyUrl: asked.notify_url ?? null,
  }
  const known = context.state.refunds.get(request.outRefundNo)
  if (known !== undefined) {
    const isSame = known.outTradeNo === order.outTradeNo && known.refundFen === request.refundFen && order.totalFen === request.totalFen
    if (!isSame) return refusePay(c, 400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试')
    return c.json(toRefundReply(order, known))
  }
  const refusal = checkRefund(context, order, request)
  if (refusal !== null) return refusePay(c, refusal.status, refusal.code, refusal.message)
  return c.json(toRefundReply(order, addRefund(context, order, request)))
}
