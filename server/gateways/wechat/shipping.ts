import { z } from 'zod'
import { type ShippingGateway, WeChatUnavailable } from '../../ports'
import { toChinaTimeWithMs } from '../china-time'
import type { ApiClient, ApiReply } from './tokens'

export interface ShippingGatewayOptions {
  readonly api: Pick<ApiClient, 'post'>
  readonly mchid: string
}

type Upload = Parameters<ShippingGateway['uploadShipping']>[0]

const itemLength = 120
const unchanged = 10060023
/** Shipped whole, or shipped anew once: done if what WeChat holds is what we meant. */
const shippedBefore: ReadonlySet<number> = new Set([10060002, 10060003])

const heldSchema = z.object({
  order: z.object({ shipping: z.object({ shipping_list: z.array(z.object({ tracking_no: z.string() })) }) }),
})

const stateSchema = z.object({ order: z.object({ order_state: z.number() }) })
/** Confirmed by the buyer or by time; done; confirmed and waiting to be settled. */
const receivedStates: ReadonlySet<number> = new Set([3, 4, 6])

/**
 * Order shipping management: without it WeChat keeps the money frozen. Throws WeChatUnavailable for anything undone; 10060001
 * (no such payment) too, since WeChat knows a payment there only some time after it was made.
 */
export function createShippingGateway({ api, mchid }: ShippingGatewayOptions): ShippingGateway {
  async function isHeld(upload: Upload): Promise<boolean> {
    const reply = await api.post('/wxa/sec/order/get_order', { merchant_id: mchid, merchant_trade_no: upload.orderId })
    const held = heldSchema.safeParse(reply)
    if (reply.errcode !== 0 || !held.success) return false
    const numbers = new Set(held.data.order.shipping.shipping_list.map((parcel) => parcel.tracking_no))
    return upload.parcels.length === numbers.size && upload.parcels.every((parcel) => numbers.has(parcel.trackingNumber))
  }

  return {
    async getOrder(orderId) {
      const reply = await api.post('/wxa/sec/order/get_order', { merchant_id: mchid, merchant_trade_no: orderId })
      const found = stateSchema.safeParse(reply)
      if (reply.errcode !== 0 || !found.success) throw new WeChatUnavailable(`get_order: errcode ${reply.errcode}`)
      return { isReceived: receivedStates.has(found.data.order.order_state) }
    },
    receiptParameters: (transactionId) => ({ merchantId: mchid, transactionId }),
    async uploadShipping(upload) {
      const reply: ApiReply = await api.post('/wxa/sec/order/upload_shipping_info', toBody(upload, mchid))
      if (reply.errcode === 0 || reply.errcode === unchanged) return
      if (shippedBefore.has(reply.errcode) && (await isHeld(upload))) return
      throw new WeChatUnavailable(`upload_shipping_info: errcode ${reply.errcode}`)
    },
  }
}

function toBody(upload: Upload, mchid: string): unknown {
  // A change between the two modes uses up the one re-shipment an order has, so a single parcel is 'split' while more will follow.
  const isUnified = upload.parcels.length === 1 && upload.isAllShipped
  return {
    order_key: { order_number_type: 1, mchid, out_trade_no: upload.orderId },
    logistics_type: 1,
    delivery_mode: isUnified ? 1 : 2,
    ...(isUnified ? {} : { is_all_delivered: upload.isAllShipped }),
    shipping_list: upload.parcels.map((parcel) => ({
      tracking_no: parcel.trackingNumber,
      express_company: parcel.carrier,
      item_desc: [...parcel.goods].slice(0, itemLength).join(''),
      // Only SF asks for a number, and takes it masked.
      ...(parcel.carrier === 'SF' ? { contact: { receiver_contact: maskPhone(upload.receiverPhone) } } : {}),
    })),
    upload_time: toChinaTimeWithMs(upload.at),
    payer: { openid: upload.openid },
  }
}

/** '138****0001': the last four digits must stay. */
function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
