import { z } from 'zod'
import { reviewSummarySchema } from './reviews'
import { defineRoute } from './route'
import {
  brandSchema,
  countSchema,
  cursorSchema,
  dateSchema,
  fenSchema,
  freightRuleSchema,
  idSchema,
  inboundTokenSchema,
  nameInBothSchema,
  pictureSchema,
  recommenderSchema,
  returnRuleSchema,
  shareSchema,
} from './shapes'

export const productCardSchema = z.object({
  id: idSchema,
  name: nameInBothSchema,
  picture: pictureSchema,
  /** Of the cheapest size that can be had. */
  priceFen: fenSchema,
  sizeName: z.string(),
  isSoldOut: z.boolean(),
  /** The seller's own sentence, on a pick. */
  words: z.string().nullable(),
})

export const categorySchema = z.object({ id: idSchema, name: nameInBothSchema })

export const productListSchema = z.object({ items: z.array(productCardSchema), nextCursor: z.string().nullable() })

/** 'shop' is the order that the seller and the brand chose. None depends on who looks. */
export const sortSchema = z.enum(['shop', 'price-up', 'price-down', 'newest']).optional()

export const getShopPage = defineRoute({
  method: 'get',
  path: '/shop-page',
  role: 'visitor',
  summary: 'The shop a card leads to; without a card, the one this person would be credited to, else the brand’s own.',
  query: z.object({ token: inboundTokenSchema, category: idSchema.optional() }),
  response: z.object({
    /** Null: the brand's own shop. */
    seller: recommenderSchema.nullable(),
    /** The seller's own picture above the shop. */
    cover: pictureSchema.nullable(),
    brand: brandSchema,
    categories: z.array(categorySchema),
    /** Picks first, in the seller's order, then the range. */
    products: productListSchema,
    share: shareSchema,
  }),
  refusals: [],
})

export const listProducts = defineRoute({
  method: 'get',
  path: '/products',
  role: 'visitor',
  summary: 'More of a shop: the next products after a cursor, 20 at a time; picks come first in the shop’s own order only.',
  query: z.object({ token: inboundTokenSchema, category: idSchema.optional(), sort: sortSchema, cursor: cursorSchema }),
  response: productListSchema,
  refusals: [],
})

export const sizeSchema = z.object({
  id: idSchema,
  name: z.string(),
  priceFen: fenSchema,
  /** Pieces that can be sold now. */
  stock: countSchema,
  /** How many days one piece lasts, when the brand says so. */
  lastsDays: z.int().min(1).nullable(),
  /** '2026-12' when a sold-out size is expected back. */
  backIn: z.string().nullable(),
})

export const batchSchema = z.object({
  code: z.string(),
  producedOn: dateSchema,
  bestBefore: dateSchema,
  report: z.object({ number: z.string(), issuer: z.string(), picture: pictureSchema.nullable() }).nullable(),
})

export const productSchema = z.object({
  id: idSchema,
  name: nameInBothSchema,
  subtitle: nameInBothSchema,
  story: z.string(),
  pictures: z.array(pictureSchema),
  maker: z.string(),
  makerPlace: z.string(),
  origin: z.string(),
  licenceNumber: z.string(),
  shelfLifeDays: z.int().min(1),
  returnRule: returnRuleSchema,
  isOnSale: z.boolean(),
  sizes: z.array(sizeSchema),
  /** The batch that goes out next. */
  batch: batchSchema.nullable(),
  /** Stations on its way to the shop, oldest first. */
  road: z.array(z.object({ step: z.string(), on: dateSchema })),
})

export const getProductPage = defineRoute({
  method: 'get',
  path: '/product-page',
  role: 'visitor',
  summary: 'Everything above the fold of a product, named by its id or by the card that shows it (a mini code knows only the card).',
  query: z.object({ id: idSchema.optional(), token: inboundTokenSchema }),
  response: z.object({
    product: productSchema,
    recommender: recommenderSchema.nullable(),
    freight: freightRuleSchema,
    shipsWithinHours: z.int(),
    brandPhone: z.string(),
    reviews: reviewSummarySchema,
    share: shareSchema,
  }),
  refusals: [],
})
