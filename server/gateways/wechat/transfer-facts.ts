import { z } from 'zod'
import { fen } from '../../../contract/money'
import type { TransferFacts, TransferState } from '../../transfer-ports'

/* What WeChat says of a transfer to a person, in replies and in notifies. */

const states = {
  ACCEPTED: 'accepted',
  PROCESSING: 'accepted',
  WAIT_USER_CONFIRM: 'waiting',
  TRANSFERING: 'paying',
  CANCELING: 'cancelling',
  SUCCESS: 'paid',
  FAIL: 'failed',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, TransferState>
/** A state that is not among them is an answer that can't be read: ask again. */
const stateSchema = z.enum(Object.keys(states) as (keyof typeof states)[])
const timeSchema = z.iso.datetime({ offset: true })

/** The reply to asking for a transfer, and to calling one back: no amount. */
export const transferReplySchema = z.object({
  out_bill_no: z.string(),
  state: stateSchema,
  create_time: timeSchema.optional(),
  update_time: timeSchema.optional(),
  package_info: z.string().min(1).optional(),
})

export const transferSchema = z.object({
  mch_id: z.string(),
  out_bill_no: z.string(),
  state: stateSchema,
  transfer_amount: z.number().int().positive(),
  fail_reason: z.string().optional(),
  create_time: timeSchema,
  update_time: timeSchema.optional(),
})
export const transferNotifySchema = transferSchema.partial({ create_time: true })

export function toTransferFacts(transfer: z.infer<typeof transferSchema>): TransferFacts {
  return {
    billNo: transfer.out_bill_no,
    amountFen: fen(transfer.transfer_amount),
    state: states[transfer.state],
    failReason: transfer.fail_reason || null,
    at: new Date(transfer.update_time ?? transfer.create_time),
  }
}
