import { z } from 'zod'
import { claimActions, claimKinds, claimReasons, claimStates } from '../claim-state'
import { limits } from '../limits'
import { countSchema, dateSchema, fenSchema, idSchema, instantSchema, nameInBothSchema, pictureSchema, quantitySchema } from './shapes'
import { attachedPictureSchema } from './uploads'

/* A claim, in a list, on its order and by itself, as buyers and HQ see it. */

export const claimKindSchema = z.enum(claimKinds)
export const claimReasonSchema = z.enum(claimReasons)
export const claimStateSchema = z.enum(claimStates)

/** What a buyer may ask for; 'goodwill' is HQ's alone. */
export const askedKindSchema = claimKindSchema.exclude(['goodwill'])
export const askedReasonSchema = claimReasonSchema.exclude(['goodwill'])

/** Whose turn it is, until when, and what happens by itself when that has passed (null: nothing). */
export const claimTurnSchema = z.object({
  whose: z.enum(['buyer', 'hq', 'wechat']),
  until: instantSchema,
  otherwise: z.enum(claimActions).nullable(),
})

export const claimWordsSchema = z.string().trim().max(limits.claimWordsLength)
export const pictureIdsSchema = z.array(idSchema).max(limits.picturesPerPost)

/** What is chosen of an order; nothing yet when it is empty. */
export const chosenLinesSchema = z.array(z.object({ lineId: idSchema, quantity: quantitySchema })).max(limits.linesPerOrder)
export const claimedLinesSchema = chosenLinesSchema.min(1)

export const orderClaimSchema = z.object({
  id: idSchema,
  kind: claimKindSchema,
  reason: claimReasonSchema,
  state: claimStateSchema,
  totalFen: fenSchema,
  turn: claimTurnSchema.nullable(),
})

export const claimCardSchema = orderClaimSchema.extend({
  orderId: idSchema,
  askedAt: instantSchema,
  lines: z.array(
    z.object({
      lineId: idSchema,
      name: nameInBothSchema,
      sizeName: z.string(),
      picture: pictureSchema,
      /** 0: only money, the goods stay as they are (goodwill). */
      quantity: countSchema,
      amountFen: fenSchema,
    }),
  ),
})

/** One thing somebody did about a claim. */
export const claimEventSchema = z.object({
  at: instantSchema,
  who: z.enum(['buyer', 'hq', 'system']),
  action: z.enum(['request', ...claimActions]),
  words: z.string(),
  pictures: z.array(attachedPictureSchema),
})

export const claimSchema = claimCardSchema.extend({
  goodsFen: fenSchema,
  freightFen: fenSchema,
  /** What was asked for, when HQ pays back less. */
  reducedFromFen: fenSchema.nullable(),
  hasAppealed: z.boolean(),
  /** Oldest first. */
  history: z.array(claimEventSchema),
  returnParcel: z
    .object({ carrier: z.string(), trackingNumber: z.string(), sentAt: instantSchema, arrivedAt: instantSchema.nullable() })
    .nullable(),
  refund: z
    .object({ amountFen: fenSchema, state: z.enum(['requested', 'processing', 'succeeded', 'closed', 'abnormal']), at: instantSchema })
    .nullable(),
})

export const hqClaimSchema = claimSchema.extend({
  history: z.array(claimEventSchema.extend({ by: z.string().nullable() })),
})

/** Which pieces of a claim lie in which batch: what was sent, and what became of what came back. */
export const claimBatchSchema = z.object({
  lineId: idSchema,
  batchId: idSchema,
  code: z.string(),
  producedOn: dateSchema,
  bestBefore: dateSchema,
  sentQuantity: countSchema,
  restockedQuantity: countSchema,
  writtenOffQuantity: countSchema,
})

/** What HQ does with pieces that came back: on the shelf again, or thrown away. */
export const shelvedGoodsSchema = z
  .array(z.object({ lineId: idSchema, batchId: idSchema, restocked: countSchema, writtenOff: countSchema }))
  .max(limits.linesPerOrder)
