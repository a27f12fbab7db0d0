import { z } from 'zod'
import { limits } from '../limits'
import { personSchema } from './people'
import { reviewSummarySchema } from './reviews'
import { defineRoute } from './route'
import {
  channelSchema,
  countSchema,
  cursorSchema,
  dateSchema,
  fenSchema,
  idSchema,
  nameInBothSchema,
  pictureChoiceSchema,
  pictureSchema,
  readableText,
  shownText,
  signedFenSchema,
} from './shapes'
import { attachedPictureSchema } from './uploads'

/* What a seller does with a shop of their own: its face, its picks, the range to pick from, and what sharing brought. */

const pickSchema = z.object({
  productId: idSchema,
  name: nameInBothSchema,
  picture: pictureSchema,
  /** The seller's own sentence; '' for none. */
  words: z.string(),
  isOnSale: z.boolean(),
})

export const sellerShopSchema = z.object({
  name: z.string(),
  words: z.string(),
  /** Buyers see it as soon as it passed. */
  cover: attachedPictureSchema.nullable(),
  /** Whose shop it is, as buyers see them. */
  owner: z.object({ nickname: z.string(), avatar: pictureSchema.nullable() }),
  state: z.enum(['active', 'suspended', 'left']),
  /** Why HQ paused it. */
  reason: z.string().nullable(),
  /** In the seller's order. */
  picks: z.array(pickSchema),
})

export const getSellerShop = defineRoute({
  method: 'get',
  path: '/seller/shop',
  role: 'seller',
  summary: 'A seller’s own shop as they set it up: name, words, cover, picks.',
  response: sellerShopSchema,
  refusals: [],
})

export const saveSellerShop = defineRoute({
  method: 'put',
  path: '/seller/shop',
  role: 'seller',
  summary: 'Changes a shop’s name, words and cover.',
  body: z.object({
    name: readableText(limits.shopNameLength),
    words: shownText(limits.shopWordsLength),
    cover: pictureChoiceSchema.default('keep'),
  }),
  response: sellerShopSchema,
  refusals: ['name-unusable', 'words-unusable', 'picture-unknown', 'seller-inactive', 'wechat-unavailable'],
})

export const savePicks = defineRoute({
  method: 'put',
  path: '/seller/picks',
  role: 'seller',
  summary: 'Replaces a seller’s picks, in this order, each with their own words. Sending it again changes nothing.',
  body: z.object({
    picks: z.array(z.object({ productId: idSchema, words: shownText(limits.pickWordsLength) })).max(limits.picks),
  }),
  response: sellerShopSchema,
  refusals: ['words-unusable', 'seller-inactive', 'wechat-unavailable'],
})

export const putPick = defineRoute({
  method: 'post',
  path: '/seller/picks',
  role: 'seller',
  summary: 'Puts one product among a seller’s picks, or takes it out, and leaves the others alone. Sending it again changes nothing.',
  body: z.object({
    productId: idSchema,
    isPicked: z.boolean(),
    /** Left out: those that stand there. */
    words: shownText(limits.pickWordsLength).optional(),
    /** From 0. Left out: one that is there keeps its place, a new one is the last. */
    position: z.int().min(0).max(limits.picks).optional(),
  }),
  response: sellerShopSchema,
  refusals: ['words-unusable', 'picks-full', 'seller-inactive', 'wechat-unavailable'],
})

export const leaveShop = defineRoute({
  method: 'post',
  path: '/seller/leave',
  role: 'seller',
  summary: 'Closes one’s shop: shares stop earning for orders placed from now on, what was earned stays. Leaving twice is once.',
  response: z.object({ person: personSchema, availableFen: signedFenSchema, pendingFen: fenSchema }),
  refusals: [],
})

export const rangeItemSchema = z.object({
  productId: idSchema,
  name: nameInBothSchema,
  picture: pictureSchema,
  isPicked: z.boolean(),
  isNew: z.boolean(),
  /** Pieces paid in the last 30 days, by everybody. */
  soldPieces: countSchema,
  /** People of this seller's who looked at it, by their cards. */
  likedBy: countSchema,
  reviews: reviewSummarySchema.pick({ count: true, averageTenths: true }),
  sizes: z.array(z.object({ id: idSchema, name: z.string(), priceFen: fenSchema, earnFen: fenSchema, stock: countSchema })),
})

export const getRange = defineRoute({
  method: 'get',
  path: '/seller/range',
  role: 'seller',
  summary: 'All that can be picked, with what one piece of each size would bring this seller, 12 at a time.',
  query: z.object({
    sort: z.enum(['brand', 'earn', 'sold', 'new', 'liked']).default('brand'),
    only: z.literal('picked').optional(),
    cursor: cursorSchema,
  }),
  response: z.object({
    items: z.array(rangeItemSchema),
    nextCursor: z.string().nullable(),
    /** What is picked, in the seller's order, as savePicks takes it; with the first part of a list only. */
    picks: z.array(pickSchema.pick({ productId: true, words: true })).nullable(),
  }),
  refusals: [],
})

const broughtSchema = z.object({
  shares: countSchema,
  opens: countSchema,
  people: countSchema,
  viewers: countSchema,
  /** Placed, and of them paid, received, refunded at least in part. */
  orders: countSchema,
  paid: countSchema,
  received: countSchema,
  refunded: countSchema,
  commissionFen: signedFenSchema,
})

export const getBrought = defineRoute({
  method: 'get',
  path: '/seller/brought',
  role: 'seller',
  summary: 'What sharing brought: all of it, by thing, by channel and by day (30 days), counted as it happened.',
  response: z.object({
    total: broughtSchema,
    /** Most commission first; productId null is the shop itself. */
    things: z.array(
      broughtSchema.extend({ productId: idSchema.nullable(), name: nameInBothSchema.nullable(), picture: pictureSchema.nullable() }),
    ),
    channels: z.array(broughtSchema.extend({ channel: channelSchema })),
    /** Oldest first, each of the last 30 business days. */
    days: z.array(broughtSchema.extend({ on: dateSchema })),
  }),
  refusals: [],
})

export const sharedCardSchema = broughtSchema.omit({ shares: true }).extend({
  token: z.string(),
  channel: channelSchema,
  sharedAt: z.iso.datetime(),
  productId: idSchema.nullable(),
  name: nameInBothSchema.nullable(),
  picture: pictureSchema.nullable(),
})

export const listShares = defineRoute({
  method: 'get',
  path: '/seller/shares',
  role: 'seller',
  summary: 'Each card that was sent out, newest first, with what it brought. People are a number, never names.',
  query: z.object({ cursor: cursorSchema }),
  response: z.object({ items: z.array(sharedCardSchema), nextCursor: z.string().nullable() }),
  refusals: [],
})
