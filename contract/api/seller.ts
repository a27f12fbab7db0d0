import { z } from 'zod'
import { limits } from '../limits'
import { sellerMessageSchema } from './messages'
import { personSchema } from './people'
import { defineRoute } from './route'
import {
  channelSchema,
  countSchema,
  creditSchema,
  cursorSchema,
  dateSchema,
  fenSchema,
  idSchema,
  inboundTokenSchema,
  instantSchema,
  nameInBothSchema,
  pictureSchema,
  readableText,
  shownText,
  signedFenSchema,
} from './shapes'

const rateBpsSchema = z.int().min(0).max(10_000)

export const getJoinPage = defineRoute({
  method: 'get',
  path: '/seller/join-page',
  role: 'buyer',
  summary: 'What opening a shop means: the agreement in full and a worked example with real goods.',
  query: z.object({ invitation: inboundTokenSchema }),
  response: z.object({
    isSeller: z.boolean(),
    /** What became of the invitation that led here; null: none did. Anybody may join all the same. */
    invitation: z.enum(['open', 'expired', 'revoked']).nullable(),
    brandName: z.string(),
    suggestedShopName: z.string(),
    agreement: z.object({ version: z.string(), title: nameInBothSchema, paragraphs: z.array(nameInBothSchema) }),
    example: z
      .object({
        productName: nameInBothSchema,
        priceFen: fenSchema,
        rateBps: rateBpsSchema,
        commissionFen: fenSchema,
        returnDays: countSchema,
      })
      .nullable(),
  }),
  refusals: [],
})

export const openShop = defineRoute({
  method: 'post',
  path: '/seller',
  role: 'buyer',
  summary: 'Opens a shop: free, no stock, the agreement signed. Opening it again after leaving brings it back.',
  body: z.object({
    shopName: readableText(limits.shopNameLength),
    words: shownText(limits.shopWordsLength),
    agreementVersion: z.string().max(20),
    invitation: inboundTokenSchema,
  }),
  response: z.object({ person: personSchema }),
  refusals: ['agreement-outdated', 'already-seller', 'name-unusable', 'words-unusable', 'seller-inactive', 'wechat-unavailable'],
})

/** goods − discount = what was paid for them; that × rate = commission, fen by fen as it was frozen on the order. */
const commissionLineSchema = z.object({
  id: idSchema,
  name: nameInBothSchema,
  sizeName: z.string(),
  picture: pictureSchema,
  pieces: countSchema,
  goodsFen: fenSchema,
  discountFen: fenSchema,
  /** What of the payment went back. */
  refundedFen: fenSchema,
  rateBps: rateBpsSchema,
  commissionFen: fenSchema,
  clawbackFen: fenSchema,
})

export const commissionSchema = z.object({
  orderId: idSchema,
  at: instantSchema,
  title: nameInBothSchema,
  picture: pictureSchema,
  pieces: countSchema,
  buyerName: z.string(),
  lines: z.array(commissionLineSchema),
  commissionFen: fenSchema,
  clawbackFen: fenSchema,
  state: z.enum(['pending', 'available', 'taken-back']),
  /** When it can be free at the earliest; null until the order is received. */
  freeAt: instantSchema.nullable(),
  /** By which rule it was credited, and the card it came from (of a customer: that of their earlier order). */
  credit: creditSchema.extend({
    channel: channelSchema,
    /** `product` null: the shop itself. */
    card: z.object({ sharedAt: instantSchema, product: z.object({ id: idSchema, name: nameInBothSchema }).nullable() }),
  }),
})

const thing = { productId: idSchema, name: nameInBothSchema }

/** What a seller is advised to do next. */
const nextStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), withdrawalId: idSchema, amountFen: fenSchema }),
  z.object({ kind: z.literal('choose') }),
  z.object({ kind: z.literal('share'), ...thing }),
  z.object({ kind: z.literal('withdraw'), amountFen: fenSchema }),
  /** So many people looked at it and did not buy. */
  z.object({ kind: z.literal('show'), ...thing, people: countSchema }),
  /** So many cards may still go to Moments today. */
  z.object({ kind: z.literal('moments'), left: countSchema }),
])

export const getDesk = defineRoute({
  method: 'get',
  path: '/seller/desk',
  role: 'seller',
  summary: 'A seller’s day: what is there, what is pending, what the cards brought, and one thing to do next.',
  response: z.object({
    shop: z.object({ name: z.string(), state: z.enum(['active', 'suspended', 'left']), suspendedReason: z.string().nullable() }),
    availableFen: signedFenSchema,
    pendingFen: fenSchema,
    /** The earliest known day on which pending money is free; null when nothing is received yet. */
    nextFreeOn: dateSchema.nullable(),
    today: z.object({ people: countSchema, paid: countSchema, received: countSchema }),
    nextStep: nextStepSchema.nullable(),
    /** Cards that may still go to Moments today; null for a shop that shares nothing. */
    momentsLeft: countSchema.nullable(),
    /** The last 30 business days, oldest first, today last: commission of orders paid that day. */
    days: z.array(z.object({ on: dateSchema, commissionFen: fenSchema })),
    /** Of these days. */
    funnel: z.object({ people: countSchema, viewers: countSchema, paid: countSchema, received: countSchema }),
    /** The last three orders that came through this seller. */
    latest: z.array(
      commissionSchema.pick({ orderId: true, at: true, title: true, pieces: true, buyerName: true, state: true }).extend({
        /** What it brings after what was taken back. */
        netFen: fenSchema,
      }),
    ),
    /** What WeChat may tell this seller, of those that are set up. */
    messages: z.array(sellerMessageSchema),
  }),
  refusals: [],
})

export const listCommissions = defineRoute({
  method: 'get',
  path: '/seller/commissions',
  role: 'seller',
  summary: 'Every order that came through this seller, newest first, with what it brings and when it is free.',
  query: z.object({ state: z.enum(['all', 'pending', 'available', 'taken-back']).default('all'), cursor: cursorSchema }),
  response: z.object({
    pendingFen: fenSchema,
    availableFen: signedFenSchema,
    items: z.array(commissionSchema),
    nextCursor: z.string().nullable(),
  }),
  refusals: [],
})
