import { z } from 'zod'
import { defineRoute } from './route'
import { emptySchema, idSchema, instantSchema, momentsLeftSchema, pictureSchema, tokenSchema } from './shapes'

export const personSchema = z.object({
  id: idSchema,
  nickname: z.string(),
  avatar: pictureSchema.nullable(),
  isHq: z.boolean(),
  /** Null for someone who has no shop. */
  seller: z.object({ shopName: z.string(), state: z.enum(['active', 'suspended', 'left']) }).nullable(),
})

export const openSession = defineRoute({
  method: 'post',
  path: '/sessions',
  role: 'visitor',
  summary: 'Logs a person in silently with a code of wx.login and answers an opaque session token.',
  body: z.object({ code: z.string().min(1).max(128) }),
  response: z.object({ sessionToken: z.string(), expiresAt: instantSchema, person: personSchema }),
  refusals: ['code-invalid', 'wechat-unavailable'],
})

export const getMe = defineRoute({
  method: 'get',
  path: '/me',
  role: 'buyer',
  summary: 'Who is signed in, and what they may open.',
  response: z.object({ person: personSchema, brand: z.object({ name: z.string(), phone: z.string() }) }),
  refusals: [],
})

export const recordVisit = defineRoute({
  method: 'post',
  path: '/visits',
  role: 'buyer',
  summary: 'Records that this person came in by a card. Sent once an entry; repeating it does nothing.',
  body: z.object({ token: z.string().max(64), scene: z.int().min(0).max(99_999) }),
  response: z.object({ isCounted: z.boolean() }),
  refusals: [],
})

export const recordOpen = defineRoute({
  method: 'post',
  path: '/opens',
  role: 'visitor',
  summary: 'Counts an opening in Moments’ single-page mode, where nobody can be signed in.',
  body: z.object({ token: z.string().max(64) }),
  response: emptySchema,
  refusals: [],
})

export const recordShareIntent = defineRoute({
  method: 'post',
  path: '/share-intents',
  role: 'seller',
  summary:
    'A seller sent a card out, or saved it: the token is used up, once, and the next one for the same thing and channel comes back; a poster’s stays.',
  body: z.object({ token: tokenSchema }),
  response: z.object({ nextToken: tokenSchema, moments: momentsLeftSchema }),
  refusals: ['seller-inactive'],
})
