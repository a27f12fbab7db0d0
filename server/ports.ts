import type { Ulid } from '../contract/ids'
import type { Fen } from '../contract/money'
import type { CodesGateway, DrawingGateway, PictureSource } from './card-ports'
import type { ContentGateway, PushGateway } from './content-ports'
import type { Stores } from './database/stores'
import type { Regions } from './domain/regions'
import type { MessagesGateway } from './message-ports'
import type { TransferFacts, TransferGateway } from './transfer-ports'

/* The outside, as the use cases see it. Gateways implement these; tests stand a clock in, and the sandbox stands in for WeChat. */

export interface Clock {
  now(): Date
}

/** Anything WeChat answers that is neither a success nor a known refusal: try again later, with the same numbers. */
export class WeChatUnavailable extends Error {}

export interface LoginGateway {
  /** Exchanges a `wx.login` code (5 min, single use). Null when WeChat does not accept it. */
  exchangeCode(code: string): Promise<{ readonly openid: string; readonly unionid: string | null } | null>
}

export interface PrepayRequest {
  /** The order's id is the out_trade_no. */
  readonly orderId: string
  readonly totalFen: Fen
  readonly openid: string
  readonly description: string
  readonly expiresAt: Date
}

/** What `wx.requestPayment` takes. */
export interface PaymentParameters {
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: 'RSA'
  readonly paySign: string
}

export interface PaidFacts {
  readonly orderId: string
  readonly transactionId: string
  readonly openid: string
  readonly totalFen: Fen
  readonly paidAt: Date
}

export type PaymentAnswer =
  | { readonly state: 'paid'; readonly facts: PaidFacts }
  | { readonly state: 'unpaid' | 'closed' | 'unknown-order' }

export interface RefundRequest {
  readonly refundNo: string
  readonly orderId: string
  readonly refundFen: Fen
  readonly totalFen: Fen
  readonly reason: string
}

export type RefundState = 'processing' | 'succeeded' | 'closed' | 'abnormal'

export interface RefundFacts {
  readonly refundNo: string
  readonly orderId: string
  readonly refundFen: Fen
  readonly state: RefundState
  readonly at: Date
}

/** A notify that was verified and decrypted. */
export type PayNotify =
  | { readonly id: string; readonly kind: 'payment'; readonly facts: PaidFacts }
  | { readonly id: string; readonly kind: 'refund'; readonly facts: RefundFacts }
  | { readonly id: string; readonly kind: 'transfer'; readonly facts: TransferFacts }
  | { readonly id: string; readonly kind: 'other'; readonly eventType: string }

export interface PayGateway {
  /** POST /v3/pay/transactions/jsapi. The same order with the same facts may be asked again. */
  prepay(request: PrepayRequest): Promise<{ readonly prepayId: string }>
  paymentParameters(prepayId: string): PaymentParameters
  findPayment(orderId: string): Promise<PaymentAnswer>
  /** Closes an unpaid order at WeChat; 'paid' when it was paid meanwhile. */
  closePayment(orderId: string): Promise<'closed' | 'paid'>
  requestRefund(request: RefundRequest): Promise<RefundFacts>
  findRefund(refundNo: string): Promise<RefundFacts | null>
  /** Verifies signature, key id and age (300 s), decrypts, checks appid and mchid. Null for anything that fails: answer 401. */
  readNotify(headers: Readonly<Record<string, string | undefined>>, rawBody: string): Promise<PayNotify | null>
}

export interface ShippingGateway {
  /** wxa/sec/order/upload_shipping_info, all parcels of the order so far. */
  uploadShipping(upload: {
    readonly orderId: string
    readonly openid: string
    readonly parcels: readonly { readonly carrier: string; readonly trackingNumber: string; readonly goods: string }[]
    readonly isAllShipped: boolean
    readonly receiverPhone: string
    readonly at: Date
  }): Promise<void>
  /** wxa/sec/order/get_order: whether WeChat has it that the buyer received the order. */
  getOrder(orderId: string): Promise<{ readonly isReceived: boolean }>
  /** What WeChat's component for confirming receipt is opened with. */
  receiptParameters(transactionId: string): { readonly merchantId: string; readonly transactionId: string }
}

export interface Scan {
  readonly at: Date
  readonly kind: 'picked-up' | 'in-transit' | 'delivering' | 'signed' | 'trouble'
  readonly text: string
  readonly place: string | null
}

export interface TrackingGateway {
  /** All scans a carrier has for a parcel, oldest first. */
  listScans(parcel: { readonly carrier: string; readonly trackingNumber: string }): Promise<readonly Scan[]>
}

/** What holds the pictures does not answer, or not as it should: try again later. */
export class ObjectsUnavailable extends Error {}

/** Pictures that people add, by names that are random and never used twice. */
export interface ObjectStore {
  put(name: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** Null when there is none of this name. */
  read(name: string): Promise<Uint8Array | null>
  /** Also when it is gone already. */
  remove(name: string): Promise<void>
}

/** Structured log lines; never names, phones, addresses, openids or tokens. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}

/** All a use case may touch. `read` is outside of any transaction; `transact` retries on serialization failures and deadlocks. */
export interface Context {
  readonly clock: Clock
  readonly makeId: () => Ulid
  readonly regions: Regions
  readonly read: Stores
  readonly transact: <Result>(work: (stores: Stores) => Promise<Result>) => Promise<Result>
  readonly login: LoginGateway
  readonly pay: PayGateway
  readonly transfer: TransferGateway
  readonly shipping: ShippingGateway
  readonly messages: MessagesGateway
  readonly tracking: TrackingGateway
  readonly content: ContentGateway
  readonly push: PushGateway
  readonly objects: ObjectStore
  readonly pictures: PictureSource
  readonly drawing: DrawingGateway
  readonly codes: CodesGateway
  /** Where people reach us, without a slash at the end. */
  readonly publicUrl: string
  readonly log: Log
}
