import { z } from 'zod'
import { limits } from '../limits'
import { batchSchema, categorySchema, productCardSchema, productListSchema, productSchema, sortSchema } from './catalogue'
import { reviewSummarySchema } from './reviews'
import { defineRoute } from './route'
import { cursorSchema, fenSchema, idSchema } from './shapes'

/** Ids in one value of a query, with commas between. */
function idsSchema(most: number) {
  const id = '[0-7][0-9a-hjkmnp-tv-z]{25}'
  return z.string().regex(new RegExp(`^${id}(?:,${id}){0,${most - 1}}$`))
}

export const getProductMore = defineRoute({
  method: 'get',
  path: '/products/{id}/more',
  role: 'visitor',
  summary: 'What a product’s page shows further down: its other batches on the shelf, and what is near to it.',
  params: z.object({ id: idSchema }),
  response: z.object({ batches: z.array(batchSchema), near: z.array(productCardSchema) }),
  refusals: [],
})

export const getSearchPage = defineRoute({
  method: 'get',
  path: '/search-page',
  role: 'visitor',
  summary: 'Where a search starts: the categories, and what is still on sale of the products that this phone has seen.',
  query: z.object({ seen: idsSchema(limits.seenProducts).optional() }),
  response: z.object({ categories: z.array(categorySchema), seen: z.array(productCardSchema) }),
  refusals: [],
})

export const searchProducts = defineRoute({
  method: 'get',
  path: '/search',
  role: 'visitor',
  summary: 'Products whose names or texts hold every word, as a part of a word too; 20 at a time. Names first in the shop’s order.',
  query: z.object({ q: z.string().max(limits.searchLength), sort: sortSchema, cursor: cursorSchema }),
  response: productListSchema.extend({
    /** When nothing holds every word: what shares most with them. */
    near: z.array(productCardSchema),
  }),
  refusals: [],
})

export const compareProducts = defineRoute({
  method: 'get',
  path: '/comparison',
  role: 'visitor',
  summary: 'Up to three products, side by side: what each is, by whom, and what 100 g or 100 ml of it cost.',
  query: z.object({ ids: idsSchema(limits.comparedProducts) }),
  response: z.object({
    products: z.array(
      productSchema
        .pick({ id: true, name: true, maker: true, makerPlace: true, origin: true, shelfLifeDays: true, returnRule: true })
        .extend({
          picture: z.string(),
          isOnSale: z.boolean(),
          /** What it is shown with: the cheapest size that can be had; when none can, the cheapest. */
          size: z.object({ id: idSchema, name: z.string(), priceFen: fenSchema, isSoldOut: z.boolean() }),
          per100: z.object({ priceFen: fenSchema, unit: z.enum(['g', 'ml']) }).nullable(),
          batch: batchSchema.pick({ code: true, producedOn: true, bestBefore: true }).nullable(),
          reviews: reviewSummarySchema.pick({ count: true, averageTenths: true }),
        }),
    ),
  }),
  refusals: [],
})
