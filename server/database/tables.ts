import type { Generated, JSONColumnType, Kysely } from 'kysely'
import type { MessageKind } from '../../contract/api/messages'
import type { Fen } from '../../contract/money'
import type { OrderState } from '../../contract/order-state'
import type { CardTables } from './card-tables'
import type { ClaimTables } from './claim-tables'
import type { ComplaintsTables } from './complaints-tables'
import type { GoodsTables } from './goods-tables'
import type { MoneyTables } from './money-tables'
import type { ReviewTables } from './review-tables'
import type { StaffTables } from './staff-tables'
import type { UploadsTable } from './uploads-table'
import type { AddressValue, Channel, CreditRule, RefundLineValue, RefundReason, RefundRowState, ReturnRule, SellerState } from './values'

/* The tables, column for column as migrations/ makes them. int8 is read as a number, date as 'YYYY-MM-DD', timestamptz as a Date. */

interface Counters {
  shares: Generated<number>
  opens: Generated<number>
  people: Generated<number>
  viewers: Generated<number>
  orders: Generated<number>
  paid_orders: Generated<number>
  received_orders: Generated<number>
  refunded_orders: Generated<number>
  commission_fen: Generated<Fen>
}

export interface Tables extends GoodsTables, CardTables, ClaimTables, ComplaintsTables, ReviewTables, MoneyTables, StaffTables {
  people: {
    id: string
    openid: string
    nickname: string
    avatar: string | null
    is_hq: Generated<boolean>
    created_at: Date
    deleted_at: Generated<Date | null>
  }
  addresses: { id: string; person_id: string; address: JSONColumnType<AddressValue>; is_default: boolean; saved_at: Date }
  sessions: { token_hash: string; person_id: string; created_at: Date; expires_at: Date }
  sellers: {
    person_id: string
    shop_name: string
    words: string
    state: SellerState
    state_reason: string | null
    agreement_version: string
    signed_at: Date
    commission_bps: number | null
    invitation: Generated<string | null>
    pending_fen: Generated<Fen>
    available_fen: Generated<Fen>
    withdrawing_fen: Generated<Fen>
    /** Paid for goods through this seller. */
    sold_fen: Generated<Fen>
    chain_length: Generated<number>
    chain_head: Generated<string>
    chain_month: Generated<string>
  }
  settings: { id: number; value: JSONColumnType<Record<string, unknown>> }
  picks: { seller_id: string; product_id: string; position: number; words: string }
  tokens: {
    token: string
    seller_id: string
    product_id: string | null
    channel: Channel
    created_at: Date
    used_at: Date | null
    opens: Generated<number>
    people: Generated<number>
    viewers: Generated<number>
    orders: Generated<number>
    paid_orders: Generated<number>
    received_orders: Generated<number>
    refunded_orders: Generated<number>
    commission_fen: Generated<Fen>
  }
  visits: { id: string; person_id: string; token: string; seller_id: string; scene: number; channel: string; visited_at: Date }
  token_people: { token: string; person_id: string; first_at: Date; viewed_at: Date | null }
  seller_days: Counters & { seller_id: string; on_day: string }
  seller_things: Counters & { seller_id: string; product_id: string; channel: Channel }
  orders: {
    id: string
    request_hash: string
    buyer_id: string
    state: OrderState
    address: JSONColumnType<AddressValue>
    note: string
    goods_fen: Fen
    freight_fen: Fen
    total_fen: Fen
    seller_id: string | null
    token: string | null
    channel: Channel | null
    credit_rule: CreditRule | null
    credit_visited_at: Date | null
    credit_window_days: number | null
    placed_at: Date
    pay_by: Date
    paid_at: Date | null
    shipped_at: Date | null
    received_at: Date | null
    receive_by: Date | null
    return_until: Date | null
    completed_at: Date | null
    cancelled_at: Date | null
    cancel_reason: 'buyer' | 'unpaid' | 'hq' | null
  }
  order_lines: {
    id: string
    order_id: string
    position: number
    product_id: string
    size_id: string
    name_zh: string
    name_en: string
    size_name: string
    picture: string
    return_rule: ReturnRule
    quantity: number
    unit_fen: Fen
    net_fen: Fen
    commission_bps: number
    commission_fen: Fen
    clawback_fen: Generated<Fen>
    refunded_fen: Generated<Fen>
    shipped_quantity: Generated<number>
    received_quantity: Generated<number>
    refunded_quantity: Generated<number>
    returned_quantity: Generated<number>
    cancelled_quantity: Generated<number>
    refunded_on_the_way: Generated<number>
  }
  parcels: {
    id: string
    order_id: string
    request_hash: string
    carrier: string
    tracking_number: string
    shipped_at: Date
    silent_since: Generated<Date | null>
    received_at: Date | null
    box_answer: 'same' | 'different' | null
    box_answered_at: Date | null
  }
  parcel_lines: {
    parcel_id: string
    line_id: string
    batch_id: string
    batch_code: string
    produced_on: string
    best_before: string
    quantity: number
  }
  scans: { parcel_id: string; scanned_at: Date; kind: string; text: string; place: string | null }
  message_answers: { id: string; kind: MessageKind; person_id: string; is_accepted: boolean; answered_at: Date; used_at: Date | null }
  messages: {
    key: string
    kind: MessageKind
    person_id: string
    page: string
    facts: JSONColumnType<Record<string, string>>
    state: 'planned' | 'sending' | 'sent' | 'dropped'
    planned_at: Date
    ended_at: Date | null
  }
  payments: {
    order_id: string
    prepay_id: string | null
    prepaid_at: Date | null
    transaction_id: string | null
    paid_fen: Fen | null
    paid_at: Date | null
  }
  refunds: {
    id: string
    order_id: string
    reason: RefundReason
    amount_fen: Fen
    goods_fen: Fen
    freight_fen: Fen
    lines: JSONColumnType<RefundLineValue[]>
    state: RefundRowState
    requested_at: Date
    ended_at: Date | null
  }
  uploads: UploadsTable
  jobs: {
    kind: string
    key: string
    run_at: Date
    attempts: Generated<number>
    locked_until: Date | null
    last_error: Generated<string | null>
  }
}

/** A connection, or a transaction. */
export type Db = Kysely<Tables>
