import { z } from 'zod'
import { orderStates } from '../order-state'
import { orderClaimSchema } from './claim-shapes'
import {
  countSchema,
  creditSchema,
  dateSchema,
  fenSchema,
  idSchema,
  instantSchema,
  nameInBothSchema,
  pictureSchema,
  quantitySchema,
  recommenderSchema,
  returnRuleSchema,
  shownAddressSchema,
} from './shapes'

/* An order, in a list and by itself, as buyers and HQ see it. */

export const orderStateSchema = z.enum(orderStates)

export const orderCardSchema = z.object({
  id: idSchema,
  state: orderStateSchema,
  placedAt: instantSchema,
  payBy: instantSchema.nullable(),
  totalFen: fenSchema,
  pieces: countSchema,
  lines: z.array(z.object({ name: nameInBothSchema, sizeName: z.string(), picture: pictureSchema, quantity: quantitySchema })),
})

export const scanSchema = z.object({
  at: instantSchema,
  kind: z.enum(['picked-up', 'in-transit', 'delivering', 'signed', 'trouble']),
  text: z.string(),
  place: z.string().nullable(),
})

export const parcelSchema = z.object({
  id: idSchema,
  carrier: z.string(),
  trackingNumber: z.string(),
  shippedAt: instantSchema,
  /** The courier could not be asked when we last tried; the parcel is as fine as before. */
  isCourierSilent: z.boolean(),
  /** Newest first. */
  scans: z.array(scanSchema),
  /** What is in it, by batch. */
  contents: z.array(
    z.object({ lineId: idSchema, batchCode: z.string(), producedOn: dateSchema, bestBefore: dateSchema, quantity: quantitySchema }),
  ),
  /** Whether the box says the same dates: not asked before it is received, to be asked, or answered. */
  boxCheck: z.enum(['not-yet', 'ask', 'same', 'different']),
})

export const orderLineSchema = z.object({
  id: idSchema,
  productId: idSchema,
  sizeId: idSchema,
  name: nameInBothSchema,
  sizeName: z.string(),
  picture: pictureSchema,
  quantity: quantitySchema,
  unitFen: fenSchema,
  amountFen: fenSchema,
  /** Called off before they were sent. */
  cancelledQuantity: countSchema,
  shippedQuantity: countSchema,
  receivedQuantity: countSchema,
  refundedQuantity: countSchema,
  returnRule: returnRuleSchema,
  /** Which batches went out for this line. */
  batches: z.array(z.object({ code: z.string(), producedOn: dateSchema, bestBefore: dateSchema, quantity: quantitySchema })),
})

export const orderSchema = z.object({
  id: idSchema,
  state: orderStateSchema,
  placedAt: instantSchema,
  /** When an unpaid order closes by itself. */
  payBy: instantSchema.nullable(),
  paidAt: instantSchema.nullable(),
  shippedAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  /** When it counts as received by itself; null before it ships. */
  receivedBy: instantSchema.nullable(),
  returnUntil: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
  cancelledAt: instantSchema.nullable(),
  cancelReason: z.enum(['buyer', 'unpaid', 'hq']).nullable(),
  /** As it was typed; empty once the buyer deleted their data. */
  address: shownAddressSchema,
  note: z.string(),
  lines: z.array(orderLineSchema),
  goodsFen: fenSchema,
  freightFen: fenSchema,
  totalFen: fenSchema,
  refunds: z.array(
    z.object({
      id: idSchema,
      amountFen: fenSchema,
      state: z.enum(['requested', 'processing', 'succeeded', 'closed', 'abnormal']),
      at: instantSchema,
    }),
  ),
  parcels: z.array(parcelSchema),
  /** Newest first. */
  claims: z.array(orderClaimSchema),
  recommender: recommenderSchema.nullable(),
  /** Why it is they. */
  credit: creditSchema.nullable(),
  shipsWithinHours: z.int(),
})
