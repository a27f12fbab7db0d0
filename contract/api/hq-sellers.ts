import { z } from 'zod'
import { defineRoute } from './route'
import { countSchema, cursorSchema, fenSchema, idSchema, instantSchema, pictureSchema, readableText, signedFenSchema } from './shapes'

/* Sellers, as HQ sees them. */

const idParams = z.object({ id: idSchema })
const sellerStateSchema = z.enum(['active', 'suspended', 'left'])

/** What somebody of the staff did, and why. */
export const staffActSchema = z.object({
  id: idSchema,
  kind: z.enum(['suspended', 'reinstated', 'retried', 'voided', 'invited', 'revoked', 'changed']),
  by: z.string(),
  at: instantSchema,
  words: z.string(),
})

export const hqSellerCardSchema = z.object({
  id: idSchema,
  name: z.string(),
  avatar: pictureSchema.nullable(),
  shopName: z.string(),
  state: sellerStateSchema,
  /** When the agreement that holds now was signed. */
  since: instantSchema,
  /** Paid orders of all time, and what they brought. */
  orders: countSchema,
  commissionFen: signedFenSchema,
})

export const listSellers = defineRoute({
  method: 'get',
  path: '/hq/sellers',
  role: 'hq',
  summary: 'Sellers by state, those who signed last on top; found by a part of their own or their shop’s name.',
  query: z.object({ state: sellerStateSchema.default('active'), words: z.string().trim().max(40).default(''), cursor: cursorSchema }),
  response: z.object({
    items: z.array(hqSellerCardSchema),
    nextCursor: z.string().nullable(),
    /** Of all sellers, whatever is searched for. */
    counts: z.object({ active: countSchema, suspended: countSchema, left: countSchema }),
  }),
  refusals: [],
})

export const getHqSeller = defineRoute({
  method: 'get',
  path: '/hq/sellers/{id}',
  role: 'hq',
  summary: 'One seller: since when, what they sold and earned, how their shop stands and what HQ did about it.',
  params: idParams,
  response: z.object({
    seller: hqSellerCardSchema.extend({
      /** Why HQ paused it. */
      reason: z.string().nullable(),
      pendingFen: fenSchema,
      availableFen: signedFenSchema,
      withdrawingFen: fenSchema,
      /** Paid for goods, before what was refunded. */
      soldFen: fenSchema,
      people: countSchema,
      received: countSchema,
      refunded: countSchema,
      /** In the last 30 business days. */
      lately: z.object({ people: countSchema, orders: countSchema, commissionFen: signedFenSchema }),
    }),
    acts: z.array(staffActSchema),
  }),
  refusals: [],
})

export const setSellerState = defineRoute({
  method: 'put',
  path: '/hq/sellers/{id}/state',
  role: 'hq',
  summary: 'Suspends a seller with a reason, or lets them go on. What was earned stays theirs. The same id again changes nothing.',
  params: idParams,
  body: z.object({ id: idSchema, state: z.enum(['active', 'suspended']), reason: readableText(200) }),
  response: z.object({ state: sellerStateSchema }),
  refusals: ['seller-state', 'id-conflict'],
})
