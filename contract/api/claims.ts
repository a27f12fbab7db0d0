import { z } from 'zod'
import {
  askedKindSchema,
  askedReasonSchema,
  chosenLinesSchema,
  claimCardSchema,
  claimedLinesSchema,
  claimSchema,
  claimStateSchema,
  claimWordsSchema,
  pictureIdsSchema,
} from './claim-shapes'
import { trackingNumberSchema } from './hq'
import { messageOfferSchema } from './messages'
import { defineRoute } from './route'
import { addressSchema, countSchema, cursorSchema, fenSchema, idSchema, instantSchema, nameInBothSchema, pictureSchema } from './shapes'

const idParams = z.object({ id: idSchema })
const changed = z.object({ id: idSchema, state: claimStateSchema })
const carrierSchema = z.object({ code: z.string(), name: z.string() })

/** What may be asked for the pieces of a line, why, and until when (null: no end is set yet). */
export const claimOfferSchema = z.object({
  kind: askedKindSchema,
  reasons: z.array(askedReasonSchema),
  left: countSchema,
  until: instantSchema.nullable(),
})

export const quoteClaim = defineRoute({
  method: 'post',
  path: '/orders/{id}/claim-quotes',
  role: 'buyer',
  summary: 'What can be claimed of an order, and what would come back for what is chosen, by which rule. Changes nothing.',
  params: idParams,
  body: z.object({
    kind: askedKindSchema.nullable(),
    reason: askedReasonSchema.nullable(),
    lines: chosenLinesSchema,
  }),
  response: z.object({
    lines: z.array(
      z.object({
        lineId: idSchema,
        name: nameInBothSchema,
        sizeName: z.string(),
        picture: pictureSchema,
        quantity: countSchema,
        /** By which rule: called off before it is sent, on its way, 7 days without reason, or fresh food. */
        rule: z.enum(['before-shipping', 'on-the-way', 'seven-days', 'fresh']),
        offers: z.array(claimOfferSchema),
        /** Why there is nothing to ask for. */
        closed: z.enum(['in-claim', 'too-late', 'nothing-left']).nullable(),
        chosenQuantity: countSchema,
        amountFen: fenSchema,
      }),
    ),
    goodsFen: fenSchema,
    freightFen: fenSchema,
    totalFen: fenSchema,
    /** Why the freight comes back or stays: all is called off, HQ's fault, kept, or there is none (any more). */
    freightRule: z.enum(['all-called-off', 'hq-fault', 'kept', 'none']),
    needsProof: z.boolean(),
    /** What may be asked in the tap that asks for it. */
    offers: z.array(messageOfferSchema),
    answersWithinHours: z.int(),
  }),
  refusals: ['order-state', 'quantity-exceeded', 'claim-too-late', 'claim-reason'],
})

export const requestClaim = defineRoute({
  method: 'post',
  path: '/orders/{id}/claims',
  role: 'buyer',
  summary: 'Asks for money back under an id the client made; what is called off before it is sent is paid back at once.',
  params: idParams,
  body: z.object({
    id: idSchema,
    kind: askedKindSchema,
    reason: askedReasonSchema,
    lines: claimedLinesSchema,
    words: claimWordsSchema,
    pictureIds: pictureIdsSchema,
    /** The parcel whose box says something else, so that HQ sees which batch. */
    parcelId: idSchema.nullable(),
    /** As the quote said. */
    expectedTotalFen: fenSchema,
  }),
  response: changed,
  refusals: [
    'order-state',
    'quantity-exceeded',
    'claim-too-late',
    'claim-reason',
    'proof-needed',
    'refund-changed',
    'amount-exceeded',
    'id-conflict',
    'picture-unknown',
  ],
})

export const listClaims = defineRoute({
  method: 'get',
  path: '/claims',
  role: 'buyer',
  summary: 'A person’s own claims, newest first.',
  query: z.object({ group: z.enum(['open', 'all']).default('all'), cursor: cursorSchema }),
  response: z.object({ items: z.array(claimCardSchema), nextCursor: z.string().nullable(), counts: z.object({ open: countSchema }) }),
  refusals: [],
})

export const getClaim = defineRoute({
  method: 'get',
  path: '/claims/{id}',
  role: 'buyer',
  summary: 'One claim of this person: its history, whose turn it is and until when, and what can be done now.',
  params: idParams,
  response: z.object({
    claim: claimSchema,
    actions: z.array(z.enum(['add', 'withdraw', 'send', 'appeal'])),
    /** Where the goods go back to. */
    returnTo: addressSchema,
    carriers: z.array(carrierSchema),
    brandPhone: z.string(),
  }),
  refusals: [],
})

export const addToClaim = defineRoute({
  method: 'post',
  path: '/claims/{id}/additions',
  role: 'buyer',
  summary: 'Adds words and pictures to an open claim, once under each id.',
  params: idParams,
  body: z.object({ id: idSchema, words: claimWordsSchema, pictureIds: pictureIdsSchema }),
  response: changed,
  refusals: ['claim-state', 'proof-needed', 'id-conflict', 'picture-unknown'],
})

export const withdrawClaim = defineRoute({
  method: 'post',
  path: '/claims/{id}/withdrawal',
  role: 'buyer',
  summary: 'Takes a claim back; its pieces can be claimed again.',
  params: idParams,
  response: changed,
  refusals: ['claim-state'],
})

export const sendReturn = defineRoute({
  method: 'post',
  path: '/claims/{id}/return',
  role: 'buyer',
  summary: 'Says by which carrier and number the goods go back; until they arrive it can be corrected.',
  params: idParams,
  body: z.object({ carrier: z.string().min(1).max(20), trackingNumber: trackingNumberSchema }),
  response: changed,
  refusals: ['claim-state'],
})

export const appealClaim = defineRoute({
  method: 'post',
  path: '/claims/{id}/appeal',
  role: 'buyer',
  summary: 'Asks once more, once: somebody else at HQ decides.',
  params: idParams,
  body: z.object({ words: claimWordsSchema.min(1), pictureIds: pictureIdsSchema }),
  response: changed,
  refusals: ['claim-state', 'claim-too-late', 'quantity-exceeded', 'amount-exceeded', 'picture-unknown'],
})

export const answerBoxDate = defineRoute({
  method: 'post',
  path: '/orders/{id}/box-check',
  role: 'buyer',
  summary: 'Answers, once for each parcel, whether the box says the batch and dates that we say; if not, a claim is prepared.',
  params: idParams,
  body: z.object({ parcelId: idSchema, answer: z.enum(['same', 'different']) }),
  response: z.object({
    answer: z.enum(['same', 'different']),
    /** What to ask for, to be sent with a photo; null when the box is right or nothing is left to claim. */
    draft: z
      .object({
        kind: askedKindSchema,
        reason: askedReasonSchema,
        parcelId: idSchema,
        lines: claimedLinesSchema,
        goodsFen: fenSchema,
        freightFen: fenSchema,
        totalFen: fenSchema,
      })
      .nullable(),
  }),
  refusals: ['order-state', 'box-answered'],
})
