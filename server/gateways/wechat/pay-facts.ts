import { z } from 'zod'
import { fen } from '../../../contract/money'
import type { PaidFacts, RefundFacts, RefundState } from '../../ports'

/* What WeChat Pay says of payments and refunds, in replies and in notifies, and what of it is ours to believe. */

const amountSchema = z.object({ total: z.number().int().positive(), currency: z.string().default('CNY') })
const timeSchema = z.iso.datetime({ offset: true })

export const transactionSchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  trade_state: z.string(),
  transaction_id: z.string().optional(),
  success_time: timeSchema.optional(),
  payer: z.object({ openid: z.string().optional() }).optional(),
  amount: amountSchema.optional(),
})
export type Transaction = z.infer<typeof transactionSchema>

export interface Account {
  readonly appid: string
  readonly mchid: string
}

/** Null unless it is a payment in yuan to this account, with all that a paid order must say. */
export function toPaidFacts(transaction: Transaction, account: Account): PaidFacts | null {
  const { transaction_id, success_time, payer, amount } = transaction
  if (transaction.appid !== account.appid || transaction.mchid !== account.mchid) return null
  if (transaction_id === undefined || success_time === undefined || payer?.openid === undefined || amount?.currency !== 'CNY') return null
  return {
    orderId: transaction.out_trade_no,
    transactionId: transaction_id,
    openid: payer.openid,
    totalFen: fen(amount.total),
    paidAt: new Date(success_time),
  }
}

const refundStates = { SUCCESS: 'succeeded', PROCESSING: 'processing', CLOSED: 'closed', ABNORMAL: 'abnormal' } satisfies Record<
  string,
  RefundState
>
const refundStateSchema = z.enum(['SUCCESS', 'PROCESSING', 'CLOSED', 'ABNORMAL'])
const refundAmountSchema = z.object({ refund: z.number().int().positive(), currency: z.string().default('CNY') })

/** The reply to asking for, or after, a refund. */
export const refundReplySchema = z.object({
  out_refund_no: z.string(),
  out_trade_no: z.string(),
  status: refundStateSchema,
  create_time: timeSchema,
  success_time: timeSchema.optional(),
  amount: refundAmountSchema,
})

/** What a REFUND.* notify holds: no appid, no time unless it succeeded. */
export const refundNotifySchema = z.object({
  mchid: z.string(),
  out_refund_no: z.string(),
  out_trade_no: z.string(),
  refund_status: refundStateSchema,
  success_time: timeSchema.optional(),
  amount: refundAmountSchema,
})

export function toRefundFacts(reply: z.infer<typeof refundReplySchema>): RefundFacts {
  return {
    refundNo: reply.out_refund_no,
    orderId: reply.out_trade_no,
    refundFen: fen(reply.amount.refund),
    state: refundStates[reply.status],
    at: new Date(reply.success_time ?? reply.create_time),
  }
}
