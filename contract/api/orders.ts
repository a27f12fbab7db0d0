import { z } from 'zod'
import { limits } from '../limits'
import { messageOfferSchema } from './messages'
import { orderCardSchema, orderSchema, orderStateSchema } from './order-shapes'
import { defineRoute } from './route'
import {
  addressSchema,
  countSchema,
  creditSchema,
  cursorSchema,
  fenSchema,
  freightRuleSchema,
  idSchema,
  instantSchema,
  nameInBothSchema,
  pictureSchema,
  quantitySchema,
  recommenderSchema,
  returnRuleSchema,
  unservedRegionSchema,
} from './shapes'

const idParams = z.object({ id: idSchema })
const orderedLinesSchema = z
  .array(z.object({ sizeId: idSchema, quantity: quantitySchema }))
  .min(1)
  .max(limits.linesPerOrder)

const quoteLineSchema = z.object({
  sizeId: idSchema,
  productId: idSchema,
  name: nameInBothSchema,
  sizeName: z.string(),
  picture: pictureSchema,
  quantity: quantitySchema,
  unitFen: fenSchema,
  amountFen: fenSchema,
  returnRule: returnRuleSchema,
  /** Why this line can't be ordered as it stands; `left` pieces could be. */
  problem: z.enum(['out-of-stock', 'not-on-sale', 'size-gone']).nullable(),
  left: countSchema,
})

export const quoteOrder = defineRoute({
  method: 'post',
  path: '/quotes',
  role: 'buyer',
  summary: 'What an order would cost, whether it can be had, and who recommended it. Changes nothing.',
  body: z.object({
    lines: orderedLinesSchema,
    /** Where to; null before an address is chosen (the person's default one is then used, or the last, if any). */
    address: addressSchema.nullable(),
    dropsRecommender: z.boolean(),
  }),
  response: z.object({
    lines: z.array(quoteLineSchema),
    /** What was asked for and the shop does not know, or not any more: it is in no line and no sum. */
    unknownSizeIds: z.array(idSchema),
    goodsFen: fenSchema,
    freightFen: fenSchema,
    freightRule: freightRuleSchema,
    totalFen: fenSchema,
    address: addressSchema.nullable(),
    unservedRegion: unservedRegionSchema,
    /** Who would be credited, also when the buyer drops them for this order. */
    recommender: recommenderSchema.nullable(),
    credit: creditSchema.nullable(),
    shipsWithinHours: z.int(),
  }),
  refusals: [],
})

export const placeOrder = defineRoute({
  method: 'post',
  path: '/orders',
  role: 'buyer',
  summary: 'Places an order under an id the client made; sending it again answers the same order.',
  body: z.object({
    id: idSchema,
    lines: orderedLinesSchema,
    address: addressSchema,
    note: z.string().trim().max(limits.noteLength),
    /** As the quote said; a different outcome is refused, never silently taken. */
    expectedTotalFen: fenSchema,
    expectedRecommender: idSchema.nullable(),
    dropsRecommender: z.boolean(),
  }),
  response: z.object({ id: idSchema, state: orderStateSchema, totalFen: fenSchema, payBy: instantSchema }),
  refusals: ['id-conflict', 'out-of-stock', 'not-on-sale', 'total-changed', 'recommender-changed', 'region-not-served'],
})

export const startPayment = defineRoute({
  method: 'post',
  path: '/orders/{id}/payment',
  role: 'buyer',
  summary: 'What wx.requestPayment needs to pay this order.',
  params: idParams,
  response: z.object({
    timeStamp: z.string(),
    nonceStr: z.string(),
    package: z.string(),
    signType: z.literal('RSA'),
    paySign: z.string(),
    /** What may be asked in the moment of paying. */
    offers: z.array(messageOfferSchema),
  }),
  refusals: ['order-state', 'wechat-unavailable'],
})

export const checkPayment = defineRoute({
  method: 'post',
  path: '/orders/{id}/payment-check',
  role: 'buyer',
  summary: 'Asks WeChat whether this order is paid and records it if so; the client’s word is never proof.',
  params: idParams,
  response: z.object({ state: orderStateSchema }),
  refusals: ['wechat-unavailable'],
})

export const cancelOrder = defineRoute({
  method: 'post',
  path: '/orders/{id}/cancel',
  role: 'buyer',
  summary: 'Cancels an unpaid order, or a paid one that has not shipped (its money goes back at once).',
  params: idParams,
  response: z.object({ state: orderStateSchema }),
  refusals: ['order-state', 'wechat-unavailable'],
})

export const confirmReceipt = defineRoute({
  method: 'post',
  path: '/orders/{id}/receipt',
  role: 'buyer',
  summary: 'The buyer says that what was shipped has arrived; said through WeChat’s own component, WeChat is asked before it is believed.',
  params: idParams,
  body: z.object({ isSaidToWechat: z.boolean() }),
  response: z.object({ state: orderStateSchema }),
  refusals: ['order-state', 'not-confirmed', 'wechat-unavailable'],
})

export const listOrders = defineRoute({
  method: 'get',
  path: '/orders',
  role: 'buyer',
  summary: 'A person’s own orders, newest first, with how many there are in each group.',
  query: z.object({ group: z.enum(['all', 'unpaid', 'to-ship', 'on-the-way', 'returns', 'done']).default('all'), cursor: cursorSchema }),
  response: z.object({
    items: z.array(orderCardSchema),
    nextCursor: z.string().nullable(),
    /** `returns`: orders with a claim that is not over. */
    counts: z.object({ unpaid: countSchema, toShip: countSchema, onTheWay: countSchema, returns: countSchema }),
  }),
  refusals: [],
})

export const getOrder = defineRoute({
  method: 'get',
  path: '/orders/{id}',
  role: 'buyer',
  summary: 'One order of this person, with its parcels, scans and batches, and what can be done now.',
  params: idParams,
  response: z.object({
    order: orderSchema,
    actions: z.array(z.enum(['pay', 'cancel', 'receive', 'claim', 'review'])),
    /** What WeChat's component for confirming receipt wants to know; null while it has nothing to confirm. */
    receipt: z.object({ merchantId: z.string(), transactionId: z.string() }).nullable(),
    brandPhone: z.string(),
  }),
  refusals: [],
})
