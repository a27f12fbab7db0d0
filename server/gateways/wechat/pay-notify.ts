import { z } from 'zod'
import type { PayNotify } from '../../ports'
import { parseJson } from '../exchange'
import { type Account, refundNotifySchema, toPaidFacts, toRefundFacts, transactionSchema } from './pay-facts'
import { decryptText } from './signing'
import { toTransferFacts, transferNotifySchema } from './transfer-facts'

const envelopeSchema = z.object({
  id: z.string().min(1),
  create_time: z.iso.datetime({ offset: true }),
  event_type: z.string().min(1),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    original_type: z.string(),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z.string().default(''),
  }),
})
type Envelope = z.infer<typeof envelopeSchema>

/** Decrypts a notify whose signature was found right. Null when it is not readable, or not about this account. */
export function openNotify(rawBody: string, apiV3Key: string, account: Account): PayNotify | null {
  const envelope = envelopeSchema.safeParse(parseJson(rawBody))
  if (!envelope.success) return null
  const text = decryptText(envelope.data.resource, apiV3Key)
  if (text === null) return null
  const content = parseJson(text)
  switch (envelope.data.resource.original_type) {
    case 'transaction':
      return readPayment(envelope.data, content, account)
    case 'refund':
      return readRefund(envelope.data, content, account)
    case 'mch_payment':
      return readTransfer(envelope.data, content, account)
    default:
      return { id: envelope.data.id, kind: 'other', eventType: envelope.data.event_type }
  }
}

function readPayment(envelope: Envelope, content: unknown, account: Account): PayNotify | null {
  const transaction = transactionSchema.safeParse(content)
  if (!transaction.success || transaction.data.trade_state !== 'SUCCESS') return null
  const facts = toPaidFacts(transaction.data, account)
  return facts === null ? null : { id: envelope.id, kind: 'payment', facts }
}

function readRefund(envelope: Envelope, content: unknown, account: Account): PayNotify | null {
  const refund = refundNotifySchema.safeParse(content)
  if (!refund.success || refund.data.mchid !== account.mchid || refund.data.amount.currency !== 'CNY') return null
  const facts = toRefundFacts({ ...refund.data, status: refund.data.refund_status, create_time: envelope.create_time })
  return { id: envelope.id, kind: 'refund', facts }
}

function readTransfer(envelope: Envelope, content: unknown, account: Account): PayNotify | null {
  const transfer = transferNotifySchema.safeParse(content)
  if (!transfer.success || transfer.data.mch_id !== account.mchid) return null
  return { id: envelope.id, kind: 'transfer', facts: toTransferFacts({ create_time: envelope.create_time, ...transfer.data }) }
}
