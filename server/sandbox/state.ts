import { z } from 'zod'
import { keysSchema } from './keys'

/* What the sandbox remembers. Times are milliseconds since 1970. */

const shippingSchema = z.object({
  deliveryMode: z.number(),
  logisticsType: z.number(),
  isFinished: z.boolean(),
  finishedCount: z.number(),
  /** Whether the one re-shipment is used up. */
  isReshipped: z.boolean(),
  uploadedAt: z.number(),
  parcels: z.array(
    z.object({
      trackingNumber: z.string(),
      carrier: z.string(),
      goods: z.string(),
      contact: z.string().nullable(),
    }),
  ),
})
export type StoredShipping = z.infer<typeof shippingSchema>

const orderSchema = z.object({
  outTradeNo: z.string(),
  description: z.string(),
  totalFen: z.number(),
  openid: z.string(),
  notifyUrl: z.string(),
  attach: z.string(),
  expiresAt: z.number().nullable(),
  createdAt: z.number(),
  prepays: z.array(z.object({ id: z.string(), expiresAt: z.number() })),
  state: z.enum(['NOTPAY', 'SUCCESS', 'CLOSED']),
  transactionId: z.string().nullable(),
  paidAt: z.number().nullable(),
  /** In the order they were asked for. */
  refundNos: z.array(z.string()),
  shipping: shippingSchema.nullable(),
  /** When the buyer confirmed receipt in WeChat's own component. */
  confirmedAt: z.number().nullable().default(null),
})
export type StoredOrder = z.infer<typeof orderSchema>

const refundSchema = z.object({
  outRefundNo: z.string(),
  refundId: z.string(),
  outTradeNo: z.string(),
  refundFen: z.number(),
  reason: z.string(),
  notifyUrl: z.string().nullable(),
  createdAt: z.number(),
  endsAt: z.number(),
  status: z.enum(['PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL']),
  endedAt: z.number().nullable(),
})
export type StoredRefund = z.infer<typeof refundSchema>

const transferSchema = z.object({
  outBillNo: z.string(),
  transferBillNo: z.string(),
  openid: z.string(),
  amountFen: z.number(),
  remark: z.string(),
  /** Decrypted. */
  userName: z.string().nullable(),
  notifyUrl: z.string().nullable(),
  packageInfo: z.string(),
  state: z.enum(['PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'CANCELING', 'SUCCESS', 'FAIL', 'CANCELLED']),
  failReason: z.string().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type StoredTransfer = z.infer<typeof transferSchema>

const notifySchema = z.object({
  id: z.string(),
  url: z.string(),
  eventType: z.string(),
  originalType: z.string(),
  summary: z.string(),
  plaintext: z.string(),
  createdAt: z.number(),
  dueAt: z.number(),
  /** Deliveries that failed so far. */
  failures: z.number(),
})
export type StoredNotify = z.infer<typeof notifySchema>

export const scanKinds = ['picked-up', 'in-transit', 'delivering', 'signed', 'trouble'] as const

const parcelSchema = z.object({
  trackingNumber: z.string(),
  from: z.string(),
  to: z.string(),
  registeredAt: z.number(),
  timeScale: z.number().positive(),
  /** Scans added by hand. */
  scans: z.array(z.object({ at: z.number(), kind: z.enum(scanKinds), text: z.string(), place: z.string().nullable() })),
})
export type StoredParcel = z.infer<typeof parcelSchema>

const tokenSchema = z.object({ text: z.string(), kind: z.enum(['stable', 'plain']), expiresAt: z.number() })
export type StoredToken = z.infer<typeof tokenSchema>

const messageSchema = z.object({
  openid: z.string(),
  templateId: z.string(),
  page: z.string(),
  /** What its fields say, in the template's order. */
  values: z.array(z.string()),
  at: z.number(),
})
export type StoredMessage = z.infer<typeof messageSchema>

export const fileSchema = z.object({
  version: z.literal(1),
  keys: keysSchema,
  sequence: z.number(),
  orders: z.array(orderSchema),
  refunds: z.array(refundSchema),
  transfers: z.array(transferSchema).default([]),
  notifies: z.array(notifySchema),
  parcels: z.array(parcelSchema),
  tokens: z.array(tokenSchema),
  credits: z.array(z.tuple([z.string(), z.number()])),
  messages: z.array(messageSchema).default([]),
})
export type StateFile = z.infer<typeof fileSchema>

export interface SandboxState {
  sequence: number
  /** By out_trade_no. */
  readonly orders: Map<string, StoredOrder>
  /** By prepay_id; the values are those of `orders`. */
  readonly ordersByPrepay: Map<string, StoredOrder>
  /** By transaction_id; the values are those of `orders`. */
  readonly ordersByTransaction: Map<string, StoredOrder>
  /** By out_refund_no. */
  readonly refunds: Map<string, StoredRefund>
  /** By out_bill_no. */
  readonly transfers: Map<string, StoredTransfer>
  readonly notifies: StoredNotify[]
  /** By tracking number. */
  readonly parcels: Map<string, StoredParcel>
  readonly tokens: StoredToken[]
  /** Messages that a person allowed, by `creditKey`. */
  readonly credits: Map<string, number>
  /** What arrived on people's phones, oldest first. */
  readonly messages: StoredMessage[]
}

const messagesKept = 200

export function creditKey(openid: string, templateId: string): string {
  return `${openid} ${templateId}`
}

export function fromFile(file: StateFile | null): SandboxState {
  const orders = file?.orders ?? []
  return {
    sequence: file?.sequence ?? 0,
    orders: new Map(orders.map((order) => [order.outTradeNo, order])),
    ordersByPrepay: new Map(orders.flatMap((order) => order.prepays.map((prepay) => [prepay.id, order] as const))),
    ordersByTransaction: new Map(orders.flatMap((order) => (order.transactionId === null ? [] : [[order.transactionId, order] as const]))),
    refunds: new Map(file?.refunds.map((refund) => [refund.outRefundNo, refund])),
    transfers: new Map(file?.transfers.map((transfer) => [transfer.outBillNo, transfer])),
    notifies: file?.notifies ?? [],
    parcels: new Map(file?.parcels.map((parcel) => [parcel.trackingNumber, parcel])),
    tokens: file?.tokens ?? [],
    credits: new Map(file?.credits),
    messages: file?.messages ?? [],
  }
}

export function toFile(state: SandboxState, keys: StateFile['keys']): StateFile {
  return {
    version: 1,
    keys,
    sequence: state.sequence,
    orders: [...state.orders.values()],
    refunds: [...state.refunds.values()],
    transfers: [...state.transfers.values()],
    notifies: state.notifies,
    parcels: [...state.parcels.values()],
    tokens: state.tokens,
    credits: [...state.credits],
    messages: state.messages.slice(-messagesKept),
  }
}
