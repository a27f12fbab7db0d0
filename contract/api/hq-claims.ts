import { z } from 'zod'
import { claimActions } from '../claim-state'
import { limits } from '../limits'
import { claimBatchSchema, claimCardSchema, claimStateSchema, claimWordsSchema, hqClaimSchema, shelvedGoodsSchema } from './claim-shapes'
import { orderStateSchema } from './order-shapes'
import { defineRoute } from './route'
import { countSchema, cursorSchema, fenSchema, idSchema, instantSchema, readableText } from './shapes'

const idParams = z.object({ id: idSchema })
const changed = z.object({ id: idSchema, state: claimStateSchema })

export const hqClaimCardSchema = claimCardSchema.extend({ buyerName: z.string(), shopName: z.string().nullable() })

export const listHqClaims = defineRoute({
  method: 'get',
  path: '/hq/claims',
  role: 'hq',
  summary: 'Claims by what HQ has to do with them, the next deadline on top; all of them newest first.',
  query: z.object({ group: z.enum(['to-decide', 'returns', 'failed', 'waiting', 'all']).default('to-decide'), cursor: cursorSchema }),
  response: z.object({
    items: z.array(hqClaimCardSchema),
    nextCursor: z.string().nullable(),
    /** To decide: requested and appealed. Returns: on their way or here. Failed: refunds that did not arrive. Waiting: for the buyer. */
    counts: z.object({ toDecide: countSchema, returns: countSchema, failed: countSchema, waiting: countSchema }),
  }),
  refusals: [],
})

export const getHqClaim = defineRoute({
  method: 'get',
  path: '/hq/claims/{id}',
  role: 'hq',
  summary: 'One claim as HQ decides it: what was sent from which batch, what was said, who decided, what can be done now.',
  params: idParams,
  response: z.object({
    claim: hqClaimSchema,
    actions: z.array(z.enum(claimActions).or(z.literal('shelve'))),
    /** This person said no before, so somebody else decides about the appeal. */
    isSamePerson: z.boolean(),
    buyerName: z.string(),
    order: z.object({ id: idSchema, state: orderStateSchema, placedAt: instantSchema, totalFen: fenSchema, refundedFen: fenSchema }),
    /** The batches that went out for these lines; of one parcel when the buyer named it. */
    batches: z.array(claimBatchSchema),
    parcelId: idSchema.nullable(),
  }),
  refusals: [],
})

export const decideClaim = defineRoute({
  method: 'post',
  path: '/hq/claims/{id}/decision',
  role: 'hq',
  summary: 'Approves a claim or an appeal, or rejects it with a reason that the buyer reads.',
  params: idParams,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('approve'), reason: claimWordsSchema }),
    z.object({ decision: z.literal('reject'), reason: readableText(limits.claimWordsLength) }),
  ]),
  response: changed,
  refusals: ['claim-state', 'same-person'],
})

export const receiveReturn = defineRoute({
  method: 'post',
  path: '/hq/claims/{id}/arrival',
  role: 'hq',
  summary: 'Says that the goods are back; HQ then has so many days to look at them.',
  params: idParams,
  response: changed,
  refusals: ['claim-state'],
})

export const decideReturn = defineRoute({
  method: 'post',
  path: '/hq/claims/{id}/return-decision',
  role: 'hq',
  summary: 'Accepts what came back, pays less of it with a reason, or refuses it with a reason.',
  params: idParams,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('accept'), reason: claimWordsSchema, goods: shelvedGoodsSchema }),
    z.object({
      decision: z.literal('reduce'),
      reason: readableText(limits.claimWordsLength),
      /** For the goods, in place of what was asked for; the freight is not touched. */
      goodsFen: fenSchema,
      goods: shelvedGoodsSchema,
    }),
    z.object({ decision: z.literal('refuse'), reason: readableText(limits.claimWordsLength) }),
  ]),
  response: changed,
  refusals: ['claim-state', 'amount-exceeded', 'quantity-exceeded', 'batch-unavailable'],
})

export const shelveReturn = defineRoute({
  method: 'post',
  path: '/hq/claims/{id}/goods',
  role: 'hq',
  summary: 'Puts pieces that came back on the shelf again, by batch, or writes them off; each piece once.',
  params: idParams,
  body: z.object({ id: idSchema, goods: shelvedGoodsSchema.min(1) }),
  response: changed,
  refusals: ['claim-state', 'quantity-exceeded', 'batch-unavailable', 'id-conflict'],
})

export const retryRefund = defineRoute({
  method: 'post',
  path: '/hq/claims/{id}/refund-retry',
  role: 'hq',
  summary: 'Asks WeChat at once about a refund that did not reach the buyer.',
  params: idParams,
  response: changed,
  refusals: ['claim-state', 'wechat-unavailable'],
})

export const refundOrder = defineRoute({
  method: 'post',
  path: '/hq/orders/{id}/refunds',
  role: 'hq',
  summary: 'Pays something back of HQ’s own accord, at any time, never more than is left of what was paid.',
  params: idParams,
  body: z.object({
    id: idSchema,
    reason: readableText(limits.claimWordsLength),
    lines: z.array(z.object({ lineId: idSchema, amountFen: fenSchema })).max(limits.linesPerOrder),
    freightFen: fenSchema,
  }),
  response: changed,
  refusals: ['order-state', 'amount-exceeded', 'id-conflict'],
})
