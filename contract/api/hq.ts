import { z } from 'zod'
import { limits } from '../limits'
import { orderCardSchema, orderSchema, orderStateSchema } from './order-shapes'
import { defineRoute } from './route'
import { channelSchema, countSchema, cursorSchema, dateSchema, idSchema, instantSchema, quantitySchema } from './shapes'

const idParams = z.object({ id: idSchema })
export const trackingNumberSchema = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z-]+$/)
  .min(6)
  .max(limits.trackingNumberLength)

export const hqOrderCardSchema = orderCardSchema.extend({
  paidAt: instantSchema.nullable(),
  shopName: z.string().nullable(),
  channel: channelSchema.nullable(),
  note: z.string(),
})

/** What waits in one of HQ's rooms, and how much of it is past its time. */
export const dutySchema = z.object({ waiting: countSchema, overdue: countSchema })

export const getHqHome = defineRoute({
  method: 'get',
  path: '/hq/home',
  role: 'hq',
  summary: 'What waits for HQ, room by room, and how much of it is late.',
  response: z.object({
    duties: z.object({ orders: dutySchema, claims: dutySchema, complaints: dutySchema, reviews: dutySchema, payouts: dutySchema }),
  }),
  refusals: [],
})

export const listHqOrders = defineRoute({
  method: 'get',
  path: '/hq/orders',
  role: 'hq',
  summary: 'Orders by what HQ has to do with them; those to ship, longest waiting first.',
  query: z.object({ group: z.enum(['to-ship', 'on-the-way', 'all']).default('to-ship'), cursor: cursorSchema }),
  response: z.object({
    items: z.array(hqOrderCardSchema),
    nextCursor: z.string().nullable(),
    counts: z.object({ toShip: countSchema, onTheWay: countSchema }),
  }),
  refusals: [],
})

export const getHqOrder = defineRoute({
  method: 'get',
  path: '/hq/orders/{id}',
  role: 'hq',
  summary: 'One order as HQ packs it: what is left to ship, from which batches, and the carriers.',
  params: idParams,
  response: z.object({
    order: orderSchema,
    /** For each line with pieces left: the batches on the shelf, the one that expires first on top. */
    toShip: z.array(
      z.object({
        lineId: idSchema,
        left: countSchema,
        batches: z.array(z.object({ id: idSchema, code: z.string(), bestBefore: dateSchema, onHand: countSchema })),
      }),
    ),
    carriers: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  refusals: [],
})

export const shipParcel = defineRoute({
  method: 'post',
  path: '/hq/orders/{id}/parcels',
  role: 'hq',
  summary: 'Sends one parcel of an order: carrier, number, which pieces and from which batch (null: the one that expires first).',
  params: idParams,
  body: z.object({
    id: idSchema,
    carrier: z.string().min(1).max(20),
    trackingNumber: trackingNumberSchema,
    lines: z
      .array(z.object({ lineId: idSchema, quantity: quantitySchema, batchId: idSchema.nullable() }))
      .min(1)
      .max(limits.linesPerOrder),
  }),
  response: z.object({ state: orderStateSchema }),
  refusals: ['order-state', 'quantity-exceeded', 'too-many-parcels', 'batch-unavailable', 'id-conflict'],
})
