import { z } from 'zod'
import { limits } from '../limits'
import { orderStateSchema } from './order-shapes'
import { defineRoute } from './route'
import { addressSchema, idSchema, unservedRegionSchema } from './shapes'

/* Where things go: a person's address book, the regions to choose from, and reading an address out of pasted text. */

const idParams = z.object({ id: idSchema })
const regionNameSchema = z.string().min(1).max(limits.regionNameLength)

const addressBookSchema = z.object({
  /** The default one first, then the newest. */
  items: z.array(z.object({ id: idSchema, address: addressSchema, isDefault: z.boolean(), unservedRegion: unservedRegionSchema })),
})

export const listAddresses = defineRoute({
  method: 'get',
  path: '/addresses',
  role: 'buyer',
  summary: 'A person’s address book.',
  response: addressBookSchema,
  refusals: [],
})

export const saveAddress = defineRoute({
  method: 'put',
  path: '/addresses/{id}',
  role: 'buyer',
  summary: 'Writes an address into the book under an id the client made, or changes the one of that id. The first one is the default.',
  params: idParams,
  body: z.object({ address: addressSchema, isDefault: z.boolean() }),
  response: addressBookSchema,
  refusals: ['address-book-full'],
})

export const removeAddress = defineRoute({
  method: 'post',
  path: '/addresses/{id}/removal',
  role: 'buyer',
  summary: 'Takes an address out of the book; another becomes the default. Taking it out twice is once.',
  params: idParams,
  response: addressBookSchema,
  refusals: [],
})

export const chooseDefaultAddress = defineRoute({
  method: 'post',
  path: '/addresses/{id}/default',
  role: 'buyer',
  summary: 'The address that a checkout begins with.',
  params: idParams,
  response: addressBookSchema,
  refusals: [],
})

export const listRegions = defineRoute({
  method: 'get',
  path: '/regions',
  role: 'visitor',
  summary: 'One level of China’s regions: the provinces; the cities of one; the districts of a city.',
  query: z.object({ province: regionNameSchema.optional(), city: regionNameSchema.optional() }),
  response: z.object({
    regions: z.array(
      z.object({
        name: z.string(),
        /** Whether there is a level below it to choose from. */
        hasMore: z.boolean(),
        isServed: z.boolean(),
      }),
    ),
  }),
  refusals: [],
})

export const readAddress = defineRoute({
  method: 'post',
  path: '/address-reading',
  role: 'buyer',
  summary: 'Reads name, phone and address out of pasted text, in any order. What is not in it is empty; nothing is kept.',
  body: z.object({ text: z.string().max(limits.pastedAddressLength) }),
  response: z.object({
    address: z.object({
      name: z.string().max(limits.personNameLength),
      phone: z.string().max(11),
      province: z.string().max(limits.regionNameLength),
      city: z.string().max(limits.regionNameLength),
      district: z.string().max(limits.regionNameLength),
      detail: z.string().max(limits.addressDetailLength),
    }),
    unservedRegion: unservedRegionSchema,
  }),
  refusals: [],
})

export const changeOrderAddress = defineRoute({
  method: 'post',
  path: '/orders/{id}/address',
  role: 'buyer',
  summary: 'Sends an order somewhere else, as long as nothing of it has shipped. What it costs stays.',
  params: idParams,
  body: z.object({ address: addressSchema }),
  response: z.object({ state: orderStateSchema }),
  refusals: ['order-state', 'region-not-served'],
})
