import { z } from 'zod'
import { limits } from '../limits'
import { staffActSchema } from './hq-sellers'
import { defineRoute } from './route'
import { countSchema, cursorSchema, fenSchema, idSchema, instantSchema, nameInBothSchema, readableText, signedFenSchema } from './shapes'

/* What a seller takes out: asked for, confirmed in WeChat bill by bill, paid or returned. */

const idParams = z.object({ id: idSchema })
const taxRuleSchema = z.enum(['none', 'cumulative'])

export const withdrawalStateSchema = z.enum(['asked', 'waiting', 'paying', 'cancelling', 'paid', 'part-paid', 'returned'])

export const transferBillSchema = z.object({
  id: idSchema,
  grossFen: fenSchema,
  taxFen: fenSchema,
  netFen: fenSchema,
  state: z.enum(['planned', 'asked', 'waiting', 'paying', 'cancelling', 'paid', 'returned']),
  /** Why it ended unpaid; the money is available again. */
  failKind: z.enum(['expired', 'cancelled', 'name', 'not-real-named', 'account', 'quota', 'shop', 'risk', 'other']).nullable(),
  endedAt: instantSchema.nullable(),
})

export const withdrawalSchema = z.object({
  id: idSchema,
  state: withdrawalStateSchema,
  grossFen: fenSchema,
  taxFen: fenSchema,
  netFen: fenSchema,
  /** What has arrived, and what went back to the balance. */
  paidFen: fenSchema,
  returnedFen: fenSchema,
  askedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** Until when the bill that waits can be confirmed; then its money comes back by itself. */
  confirmBy: instantSchema.nullable(),
  /** WeChat would not take it yet, and HQ knows. */
  isHeldUp: z.boolean(),
  /** In the order in which they are confirmed. */
  bills: z.array(transferBillSchema),
})

export const quoteWithdrawal = defineRoute({
  method: 'get',
  path: '/seller/withdrawal-quote',
  role: 'seller',
  summary: 'What may be taken out, and what becomes of an amount (all, when none is named): tax, what arrives, in which bills.',
  query: z.object({ amountFen: z.coerce.number<number>().int().min(1).max(100_000_000).optional() }),
  response: z.object({
    availableFen: signedFenSchema,
    pendingFen: fenSchema,
    minimumFen: fenSchema,
    maximumFen: fenSchema,
    perBillFen: fenSchema,
    taxRule: taxRuleSchema,
    /** Null when the amount is outside of the bounds. */
    plan: z
      .object({
        grossFen: fenSchema,
        taxFen: fenSchema,
        netFen: fenSchema,
        bills: z.array(z.object({ netFen: fenSchema })),
        isNameNeeded: z.boolean(),
      })
      .nullable(),
    shop: z.object({ state: z.enum(['active', 'suspended', 'left']), suspendedReason: z.string().nullable() }),
    /** The one under way: the next can be asked for when it has ended. */
    open: withdrawalSchema.nullable(),
    /** The newest that has ended, so that whoever comes back is told how. */
    last: withdrawalSchema.nullable(),
    /** Below zero: the return that came after its money was taken out. */
    owedFor: z.object({ title: nameInBothSchema, buyerName: z.string(), takenBackFen: fenSchema, at: instantSchema }).nullable(),
  }),
  refusals: [],
})

export const askWithdrawal = defineRoute({
  method: 'post',
  path: '/seller/withdrawals',
  role: 'seller',
  summary: 'Takes money out, once for each id, at the tax that was said.',
  body: z.object({
    id: idSchema,
    amountFen: fenSchema,
    /** What the quote said will arrive. */
    expectedNetFen: fenSchema,
    /** As in WeChat Pay; only where the quote says that it is needed. It goes to WeChat encrypted and is not kept. */
    realName: readableText(limits.personNameLength).nullable(),
  }),
  response: z.object({ withdrawal: withdrawalSchema }),
  refusals: ['withdrawal-amount', 'balance-too-low', 'withdrawal-open', 'net-changed', 'name-required', 'seller-inactive', 'id-conflict'],
})

export const startTransfer = defineRoute({
  method: 'post',
  path: '/seller/withdrawals/{id}/transfer',
  role: 'seller',
  summary: 'What wx.requestMerchantTransfer needs to show the bill that is next to be confirmed.',
  params: idParams,
  response: z.object({ billId: idSchema, amountFen: fenSchema, mchId: z.string(), appId: z.string(), package: z.string() }),
  refusals: ['withdrawal-state', 'transfer-held-up', 'seller-inactive', 'wechat-unavailable'],
})

export const checkWithdrawal = defineRoute({
  method: 'post',
  path: '/seller/withdrawals/{id}/check',
  role: 'seller',
  summary: 'Where a withdrawal stands, by WeChat’s word and nobody else’s.',
  params: idParams,
  response: z.object({ withdrawal: withdrawalSchema }),
  refusals: ['wechat-unavailable'],
})

export const cancelWithdrawal = defineRoute({
  method: 'post',
  path: '/seller/withdrawals/{id}/cancel',
  role: 'seller',
  summary: 'Calls back what is not confirmed yet; the money is available again.',
  params: idParams,
  response: z.object({ withdrawal: withdrawalSchema }),
  refusals: ['withdrawal-state', 'wechat-unavailable'],
})

export const getWithdrawal = defineRoute({
  method: 'get',
  path: '/seller/withdrawals/{id}',
  role: 'seller',
  summary: 'One withdrawal with its bills.',
  params: idParams,
  response: z.object({ withdrawal: withdrawalSchema }),
  refusals: [],
})

export const listWithdrawals = defineRoute({
  method: 'get',
  path: '/seller/withdrawals',
  role: 'seller',
  summary: 'Everything this seller took out, newest first.',
  query: z.object({ cursor: cursorSchema }),
  response: z.object({ items: z.array(withdrawalSchema), nextCursor: z.string().nullable() }),
  refusals: [],
})

export const payoutSchema = withdrawalSchema.extend({
  seller: z.object({ id: idSchema, name: z.string(), shopName: z.string(), isSuspended: z.boolean() }),
  /** WeChat's own codes: why it would not take a bill, why one ended unpaid. */
  refusal: z.string().nullable(),
  failReasons: z.array(z.string()),
  /** What staff did about it, newest first. */
  acts: z.array(staffActSchema),
})

export const listPayouts = defineRoute({
  method: 'get',
  path: '/hq/payouts',
  role: 'hq',
  summary: 'What sellers take out: what needs HQ, what is under way (oldest first), what has ended (newest first).',
  query: z.object({ group: z.enum(['to-do', 'under-way', 'ended']).default('to-do'), cursor: cursorSchema }),
  response: z.object({ items: z.array(payoutSchema), nextCursor: z.string().nullable(), counts: z.object({ toDo: countSchema }) }),
  refusals: [],
})

export const retryPayout = defineRoute({
  method: 'post',
  path: '/hq/payouts/{id}/retry',
  role: 'hq',
  summary: 'Asks WeChat again, under the same number, for a bill that it would not take.',
  params: idParams,
  body: z.object({ id: idSchema }),
  response: z.object({ payout: payoutSchema }),
  refusals: ['withdrawal-state', 'seller-inactive', 'wechat-unavailable', 'id-conflict'],
})

export const voidPayout = defineRoute({
  method: 'post',
  path: '/hq/payouts/{id}/void',
  role: 'hq',
  summary: 'Calls back what is not confirmed yet; the money is the seller’s to ask for again.',
  params: idParams,
  body: z.object({ id: idSchema, reason: readableText(200) }),
  response: z.object({ payout: payoutSchema }),
  refusals: ['withdrawal-state', 'wechat-unavailable', 'id-conflict'],
})
