import { Hono } from 'hono'
import { z } from 'zod'
import { answerError, readJson, type SandboxContext } from './context'
import { registerParcel } from './courier'
import { refundsOf } from './orders'
import { checkUpload, type ShippingRefusal, toParcels, type Upload, uploadSchema } from './shipping-checks'
import type { StoredOrder, StoredShipping } from './state'

const querySchema = z.object({
  transaction_id: z.string().optional(),
  merchant_id: z.string().optional(),
  merchant_trade_no: z.string().optional(),
})

/** Order shipping management: upload what was shipped, ask what is known. */
export function createShippingRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.post('/wxa/sec/order/upload_shipping_info', async (c) => {
    const asked = uploadSchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 47001, 'data format error')
    const upload = asked.data
    const refusal = checkUpload(upload)
    if (refusal !== null) return answerError(c, ...refusal)
    const { order_key: key } = upload
    const order = findPaid(
      context,
      key.order_number_type === 2
        ? { transaction_id: key.transaction_id }
        : { merchant_id: key.mchid, merchant_trade_no: key.out_trade_no },
    )
    if (order === undefined) return answerError(c, 10060001, 'no such payment')
    const problem = checkAgainst(context, order, upload)
    if (problem !== null) return answerError(c, ...problem)
    order.shipping = nextShipping(order.shipping, upload)
    context.save()
    if (upload.logistics_type === 1)
      for (const parcel of order.shipping.parcels) registerParcel(context, { trackingNumber: parcel.trackingNumber })
    return c.json({ errcode: 0, errmsg: 'ok' })
  })
  routes.post('/wxa/sec/order/get_order', async (c) => {
    const asked = querySchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 47001, 'data format error')
    const order = findPaid(context, asked.data)
    if (order === undefined) return answerError(c, 10060001, 'no such payment')
    return c.json({ errcode: 0, errmsg: 'ok', order: toOrder(context, order) })
  })
  return routes
}

/** Shipping management knows payments, not orders that are still unpaid. */
function findPaid(context: SandboxContext, key: z.infer<typeof querySchema>): StoredOrder | undefined {
  const { state, keys } = context
  if (key.transaction_id !== undefined) return state.ordersByTransaction.get(key.transaction_id)
  const order = key.merchant_id === keys.mchid ? state.orders.get(key.merchant_trade_no ?? '') : undefined
  return order?.state === 'SUCCESS' ? order : undefined
}

function checkAgainst(context: SandboxContext, order: StoredOrder, upload: Upload): ShippingRefusal | null {
  if (order.openid !== upload.payer.openid) return [10060031, 'the payment is not of this openid']
  if (isRefundedWhole(context, order)) return [10060004, 'the payment can not be shipped in its state']
  const held = order.shipping
  if (held === null) return null
  const next = nextShipping(held, upload)
  if (contentOf(next) === contentOf(held)) return [10060023, 'nothing changed']
  if (isReshipment(held, next) && held.isReshipped) return [10060003, 'the one re-shipment was used']
  return next.uploadedAt <= held.uploadedAt ? [268485216, 'upload_time must be later than before'] : null
}

function contentOf({ deliveryMode, logisticsType, isFinished, parcels }: StoredShipping): string {
  return JSON.stringify([deliveryMode, logisticsType, isFinished, parcels])
}

/** Anything after all was shipped, or a change of mode, is shipping anew: WeChat allows it once for a payment. */
function isReshipment(held: StoredShipping, next: StoredShipping): boolean {
  return held.isFinished || held.deliveryMode !== next.deliveryMode || held.logisticsType !== next.logisticsType
}

function nextShipping(held: StoredShipping | null, upload: Upload): StoredShipping {
  const isFinished = upload.delivery_mode === 1 || upload.is_all_delivered === true
  const next: StoredShipping = {
    deliveryMode: upload.delivery_mode,
    logisticsType: upload.logistics_type,
    isFinished,
    finishedCount: (held?.finishedCount ?? 0) + (isFinished ? 1 : 0),
    isReshipped: held?.isReshipped ?? false,
    uploadedAt: Date.parse(upload.upload_time),
    parcels: toParcels(upload),
  }
  return held === null ? next : { ...next, isReshipped: held.isReshipped || isReshipment(held, next) }
}

function isRefundedWhole(context: SandboxContext, order: StoredOrder): boolean {
  const held = refundsOf(context, order).filter((refund) => refund.status === 'SUCCESS')
  return held.reduce((sum, refund) => sum + refund.refundFen, 0) >= order.totalFen
}

function toOrder(context: SandboxContext, order: StoredOrder): Record<string, unknown> {
  const { shipping } = order
  const shippedState = order.confirmedAt === null ? 2 : 3
  const state = isRefundedWhole(context, order) ? 5 : shipping?.isFinished ? shippedState : 1
  return {
    transaction_id: order.transactionId,
    merchant_id: context.keys.mchid,
    sub_merchant_id: '',
    merchant_trade_no: order.outTradeNo,
    description: order.description,
    paid_amount: order.totalFen,
    openid: order.openid,
    trade_create_time: Math.floor(order.createdAt / 1000),
    pay_time: Math.floor((order.paidAt ?? order.createdAt) / 1000),
    order_state: state,
    in_complaint: false,
    shipping: shipping === null ? {} : toShipping(shipping),
  }
}

function toShipping(shipping: StoredShipping): Record<string, unknown> {
  return {
    delivery_mode: shipping.deliveryMode,
    logistics_type: shipping.logisticsType,
    finish_shipping: shipping.isFinished,
    finish_shipping_count: shipping.finishedCount,
    goods_desc: shipping.parcels.map((parcel) => parcel.goods).join(';'),
    shipping_list: shipping.parcels.map((parcel) => ({
      tracking_no: parcel.trackingNumber,
      express_company: parcel.carrier,
      goods_desc: parcel.goods,
      upload_time: Math.floor(shipping.uploadedAt / 1000),
    })),
  }
}
