import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { nowMs, readJson, type SandboxContext } from './context'
import { addOrder, isClosed, isSameRequest, type OrderRequest, prepayOf, toTransaction } from './orders'
import { refusePay } from './pay-signature'
import type { StoredOrder } from './state'

/** At a real WeChat the address must be https; here it may also be this machine's own. */
export const notifyUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(255)
  .refine((url) => !/[?#]/.test(url))

const prepaySchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(/^[0-9A-Za-z_\-*]{6,32}$/),
  time_expire: z.iso.datetime({ offset: true }).optional(),
  attach: z.string().max(128).default(''),
  notify_url: notifyUrlSchema,
  amount: z.object({ total: z.number().int().positive().max(100_000_000), currency: z.literal('CNY').default('CNY') }),
  payer: z.object({ openid: z.string().min(1).max(128) }),
})

/** JSAPI orders: ask, query by either number, close. */
export function createPayRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.post('/v3/pay/transactions/jsapi', async (c) => {
    const asked = prepaySchema.safeParse(await readJson(c))
    if (!asked.success) return refusePay(c, 400, 'PARAM_ERROR', `参数错误：${asked.error.issues[0]?.path.join('.')}`)
    return prepay(context, c, asked.data)
  })
  routes.get('/v3/pay/transactions/out-trade-no/:number', (c) => answerOrder(context, c, context.state.orders.get(c.req.param('number'))))
  routes.get('/v3/pay/transactions/id/:number', (c) =>
    answerOrder(context, c, context.state.ordersByTransaction.get(c.req.param('number'))),
  )
  routes.post('/v3/pay/transactions/out-trade-no/:number/close', async (c) => {
    const asked = z.object({ mchid: z.string() }).safeParse(await readJson(c))
    if (asked.data?.mchid !== context.keys.mchid) return refusePay(c, 400, 'PARAM_ERROR', '参数错误：mchid')
    const order = context.state.orders.get(c.req.param('number'))
    if (order === undefined) return refuseUnknown(c)
    if (order.state === 'SUCCESS') return refusePay(c, 400, 'INVALID_REQUEST', '订单已支付')
    if (isClosed(context, order)) return refusePay(c, 400, 'ORDER_CLOSED', '订单已关闭')
    order.state = 'CLOSED'
    context.save()
    return c.body(null, 204)
  })
  return routes
}

function prepay(context: SandboxContext, c: Context, asked: z.infer<typeof prepaySchema>): Response {
  if (asked.appid !== context.keys.appid || asked.mchid !== context.keys.mchid) {
    return refusePay(c, 400, 'APPID_MCHID_NOT_MATCH', 'AppID和mch_id不匹配')
  }
  const expiresAt = asked.time_expire === undefined ? null : Date.parse(asked.time_expire)
  if (expiresAt !== null && expiresAt <= nowMs(context)) return refusePay(c, 400, 'PARAM_ERROR', 'time_expire 已过期')
  const request: OrderRequest = {
    outTradeNo: asked.out_trade_no,
    description: asked.description,
    totalFen: asked.amount.total,
    openid: asked.payer.openid,
    notifyUrl: asked.notify_url,
    attach: asked.attach,
    expiresAt,
  }
  const known = context.state.orders.get(request.outTradeNo)
  if (known !== undefined && !isSameRequest(known, request)) return refusePay(c, 403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  if (known?.state === 'SUCCESS') return refusePay(c, 400, 'INVALID_REQUEST', '该订单已支付')
  if (known !== undefined && isClosed(context, known)) return refusePay(c, 400, 'ORDER_CLOSED', '订单已关闭')
  return c.json({ prepay_id: prepayOf(context, known ?? addOrder(context, request)) })
}

function answerOrder(context: SandboxContext, c: Context, order: StoredOrder | undefined): Response {
  if (c.req.query('mchid') !== context.keys.mchid) return refusePay(c, 400, 'PARAM_ERROR', '参数错误：mchid')
  return order === undefined ? refuseUnknown(c) : c.json(toTransaction(context, order))
}

function refuseUnknown(c: Context): Response {
  return refusePay(c, 404, 'ORDER_NOT_EXIST', '订单不存在')
}
