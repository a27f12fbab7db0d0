import { z } from 'zod'
import { sellerMessageSchema } from './messages'
import { defineRoute } from './route'
import { commissionSchema } from './seller'
import { countSchema, fenSchema, idSchema, instantSchema, nameInBothSchema, pictureSchema, signedFenSchema } from './shapes'

/* A seller's ledger as a statement: each month from its opening to its closing balance, and the chain that shows a changed past. */

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const reasonSchema = z.enum(['claim', 'cancel', 'late-payment', 'console'])

/** What stands above the lines of a month: opening + earned − taken back − paid − tax = closing. */
const monthItemSchema = z.object({
  kind: z.literal('month'),
  month: monthSchema,
  openingFen: signedFenSchema,
  earnedFen: fenSchema,
  takenBackFen: fenSchema,
  paidFen: fenSchema,
  taxFen: fenSchema,
  closingFen: signedFenSchema,
})

/** What of an order a refund was for; no pieces: money alone. */
const refundedGoodsSchema = z.array(z.object({ name: nameInBothSchema, sizeName: z.string(), pieces: countSchema }))

const lineSchema = z.object({
  /** Its place in the seller's chain. */
  index: countSchema,
  at: instantSchema,
  amountFen: signedFenSchema,
})

export const statementItemSchema = z.discriminatedUnion('kind', [
  monthItemSchema,
  lineSchema.extend({ kind: z.literal('earned'), commission: commissionSchema }),
  lineSchema.extend({
    kind: z.literal('taken-back'),
    orderId: idSchema,
    title: nameInBothSchema,
    picture: pictureSchema,
    buyerName: z.string(),
    reason: reasonSchema.nullable(),
    goods: refundedGoodsSchema,
  }),
  lineSchema.extend({ kind: z.literal('paid'), withdrawalId: idSchema, isLate: z.boolean() }),
  lineSchema.extend({ kind: z.literal('tax'), withdrawalId: idSchema, isLate: z.boolean() }),
])

const indexSchema = z.coerce.number<number>().int().min(0).max(2_147_483_647)

export const getStatement = defineRoute({
  method: 'get',
  path: '/seller/statement',
  role: 'seller',
  summary: 'What came and went, newest first, month by month, and where the seller’s chain stands.',
  /** `month`: begins with that one. */
  query: z.object({ month: monthSchema.optional(), cursor: indexSchema.optional() }),
  response: z.object({
    pendingFen: fenSchema,
    availableFen: signedFenSchema,
    withdrawingFen: fenSchema,
    /** All that was ever paid out, before tax. */
    withdrawnFen: fenSchema,
    chain: z.object({ length: countSchema, head: z.string() }),
    /** Those that have lines, newest first. */
    months: z.array(monthSchema),
    /** Whom to call when the past does not look as it did. */
    brandPhone: z.string(),
    items: z.array(statementItemSchema),
    nextCursor: z.string().nullable(),
  }),
  refusals: [],
})

export const exportStatement = defineRoute({
  method: 'get',
  path: '/seller/statement/{month}',
  role: 'seller',
  summary: 'One month as a CSV file that Excel opens: byte order mark, CRLF, nothing that it would take for a formula.',
  params: z.object({ month: monthSchema }),
  query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
  response: z.object({ fileName: z.string(), text: z.string() }),
  refusals: [],
})

export const getChain = defineRoute({
  method: 'get',
  path: '/seller/chain',
  role: 'seller',
  summary: 'The seller’s chain after a length, oldest first, so that the phone can work its hashes out itself.',
  query: z.object({ after: indexSchema }),
  response: z.object({
    postings: z.array(
      z.object({
        entryKey: z.string(),
        chainIndex: countSchema,
        source: z.string(),
        destination: z.string(),
        amountFen: fenSchema,
      }),
    ),
    length: countSchema,
    head: z.string(),
  }),
  refusals: [],
})

export const getSellerOrder = defineRoute({
  method: 'get',
  path: '/seller/orders/{id}',
  role: 'seller',
  summary: 'An order behind a figure, as its seller may see it: goods, commission, state, by which rule; no phone, no address.',
  params: z.object({ id: idSchema }),
  response: z.object({
    commission: commissionSchema,
    /** What of it is in the ledger, oldest first. */
    postings: z.array(
      z.object({
        at: instantSchema,
        kind: z.enum(['earned', 'free', 'taken-back']),
        amountFen: signedFenSchema,
        reason: reasonSchema.nullable(),
        goods: refundedGoodsSchema,
      }),
    ),
    /** What WeChat may tell this seller, of those that are set up. */
    messages: z.array(sellerMessageSchema),
  }),
  refusals: [],
})
