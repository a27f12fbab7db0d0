import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { z } from 'zod'
import { isSignatureOf, paymentText } from '../gateways/wechat/signing'
import { followLink } from './code-routes'
import { nowMs, readJson, type SandboxContext } from './context'
import { addScan, registerParcel } from './courier'
import { faultsSchema } from './faults'
import { type NotifyDelivery, queueNotify } from './notifies'
import { isClosed, markPaid, toTransaction } from './orders'
import { queuePush } from './pushes'
import { creditKey, type StoredOrder, scanKinds } from './state'
import { confirmTransfer } from './transfers'

const paySchema = z
  .object({
    prepayId: z.string().optional(),
    package: z.string().optional(),
    timeStamp: z.string(),
    nonceStr: z.string(),
    signType: z.literal('RSA'),
    paySign: z.string(),
    outcome: z.enum(['paid', 'cancelled']).default('paid'),
  })
  .transform(({ prepayId, ...asked }) => ({ ...asked, package: asked.package ?? `prepay_id=${prepayId ?? ''}` }))
type Payment = z.infer<typeof paySchema>

const trackingNumberSchema = z.string().regex(/^[\w-]{4,64}$/)
const scanSchema = z.object({
  trackingNumber: trackingNumberSchema,
  kind: z.enum(scanKinds),
  text: z.string().min(1).max(200),
  place: z.string().max(40).nullable().default(null),
})
const parcelSchema = z.object({
  trackingNumber: trackingNumberSchema,
  from: z.string().min(1).max(20).optional(),
  to: z.string().min(1).max(20).optional(),
})
const transferSchema = z.object({
  package: z.string().min(1),
  outcome: z.enum(['confirmed', 'closed', 'expired']).default('confirmed'),
})
const subscribeSchema = z.object({ openid: z.string().min(1), templateIds: z.array(z.string().min(1)).min(1).max(5) })

const receiptSchema = z.object({ transactionId: z.string().min(1) })

/** What happens on the person's phone or at the courier's desk; mounted under /__sandbox, for any page to call. */
export function createPhoneRoutes(context: SandboxContext, delivery: NotifyDelivery): Hono {
  const routes = new Hono()
  routes.use('*', cors())
  routes.post('/pay', async (c) => {
    const asked = paySchema.safeParse(await readJson(c))
    return asked.success ? pay(context, delivery, c, asked.data) : refuseInput(c, asked.error)
  })
  routes.post('/faults', async (c) => {
    const asked = faultsSchema.partial().safeParse(await readJson(c))
    if (!asked.success) return refuseInput(c, asked.error)
    return c.json(Object.assign(context.faults, asked.data))
  })
  routes.post('/subscribe', async (c) => {
    const asked = subscribeSchema.safeParse(await readJson(c))
    if (!asked.success) return refuseInput(c, asked.error)
    for (const templateId of new Set(asked.data.templateIds)) addCredit(context, creditKey(asked.data.openid, templateId))
    return c.json({ ok: true })
  })
  routes.get('/url-links/:id', (c) => c.json(followLink(context, c.req.param('id'))))
  routes.get('/messages', (c) => c.json(context.state.messages.filter(({ openid }) => openid === c.req.query('openid')).reverse()))
  routes.post('/receipt', async (c) => {
    const asked = receiptSchema.safeParse(await readJson(c))
    return asked.success ? confirmReceipt(context, c, asked.data.transactionId) : refuseInput(c, asked.error)
  })
  routes.post('/transfer/confirm', async (c) => {
    const asked = transferSchema.safeParse(await readJson(c))
    if (!asked.success) return refuseInput(c, asked.error)
    if (asked.data.outcome === 'closed') return c.json({ outcome: 'closed' })
    const refusal = confirmTransfer(context, asked.data.package, asked.data.outcome)
    if (refusal !== null) return refuse(c, 409, refusal, '转账单不能确认')
    if (!context.faults.reorder) await delivery.deliverDue()
    return c.json({ outcome: asked.data.outcome })
  })
  routes.post('/courier/parcel', async (c) => {
    const asked = parcelSchema.safeParse(await readJson(c))
    if (!asked.success) return refuseInput(c, asked.error)
    const { from, to } = registerParcel(context, asked.data)
    return c.json({ from, to })
  })
  routes.post('/courier/scan', async (c) => {
    const asked = scanSchema.safeParse(await readJson(c))
    if (!asked.success) return refuseInput(c, asked.error)
    const { trackingNumber, ...scan } = asked.data
    addScan(context, trackingNumber, scan)
    return c.json({ ok: true })
  })
  return routes
}

/** The payment sheet. The notify has been tried once when this answers, unless a fault holds it back. */
async function pay(context: SandboxContext, delivery: NotifyDelivery, c: Context, payment: Payment): Promise<Response> {
  const { appid } = context.keys
  if (!isSignatureOf(paymentText({ appid, ...payment }), payment.paySign, context.merchantPublicKey)) {
    return refuse(c, 400, 'bad-signature', '支付验证签名失败')
  }
  const prepayId = payment.package.replace(/^prepay_id=/, '')
  const order = context.state.ordersByPrepay.get(prepayId)
  if (order === undefined) return refuse(c, 404, 'unknown-prepay', '预支付单不存在')
  if (payment.outcome === 'cancelled') return c.json({ outcome: 'cancelled' })
  if (order.state === 'SUCCESS') return refuse(c, 409, 'already-paid', '该订单已支付')
  if (isClosed(context, order)) return refuse(c, 409, 'closed', '订单已关闭')
  if (isExpired(context, order, prepayId)) return refuse(c, 409, 'expired', '订单已过期')
  markPaid(context, order)
  queueNotify(context, {
    url: order.notifyUrl,
    eventType: 'TRANSACTION.SUCCESS',
    originalType: 'transaction',
    summary: '支付成功',
    content: toTransaction(context, order),
  })
  if (!context.faults.reorder) await delivery.deliverDue()
  return c.json({ outcome: 'paid' })
}

/** WeChat's component for confirming receipt: only of what was shipped whole. */
function confirmReceipt(context: SandboxContext, c: Context, transactionId: string): Response {
  const order = context.state.ordersByTransaction.get(transactionId)
  if (!order?.shipping?.isFinished) return refuse(c, 409, 'not-shipped', '订单还不能确认收货')
  if (order.confirmedAt === null) {
    order.confirmedAt = nowMs(context)
    const told = { merchant_trade_no: order.outTradeNo, transaction_id: order.transactionId, confirm_receive_method: 1 }
    // In life the address of pushes is set in the console; here it is at the shop that was paid.
    queuePush(context, new URL('/wx/push', order.notifyUrl).href, 'trade_manage_order_settlement', told)
  }
  context.save()
  return c.json({ status: 'success' })
}

function isExpired(context: SandboxContext, order: StoredOrder, prepayId: string): boolean {
  const now = nowMs(context)
  const prepay = order.prepays.find((known) => known.id === prepayId)
  return prepay === undefined || prepay.expiresAt <= now || (order.expiresAt !== null && order.expiresAt <= now)
}

function addCredit(context: SandboxContext, key: string): void {
  context.state.credits.set(key, (context.state.credits.get(key) ?? 0) + 1)
  context.save()
}

function refuse(c: Context, status: 400 | 404 | 409, code: string, message: string): Response {
  return c.json({ code, message }, status)
}

function refuseInput(c: Context, error: z.ZodError): Response {
  return refuse(c, 400, 'invalid-input', error.issues[0]?.path.join('.') || 'body')
}
