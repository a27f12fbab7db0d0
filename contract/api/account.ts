import { z } from 'zod'
import { listGraphemes } from '../graphemes'
import { limits } from '../limits'
import { orderStateSchema } from './order-shapes'
import { personSchema } from './people'
import { defineRoute } from './route'
import { countSchema, emptySchema, idSchema, instantSchema, pictureChoiceSchema, signedFenSchema } from './shapes'

/* What a person decides about themselves: name and picture, where they are signed in, what is kept of them. */

const nicknameSchema = z
  .string()
  .trim()
  .min(1)
  .max(limits.nicknameUnits)
  .refine((name) => listGraphemes(name).length <= limits.nicknameLength, 'too-long')

export const saveProfile = defineRoute({
  method: 'put',
  path: '/me/profile',
  role: 'buyer',
  summary: 'Saves the nickname and the picture a person chose for themselves.',
  body: z.object({
    nickname: nicknameSchema,
    avatar: pictureChoiceSchema,
  }),
  response: z.object({ person: personSchema }),
  refusals: ['words-unusable', 'wechat-unavailable', 'name-unusable', 'picture-unknown'],
})

export const signOut = defineRoute({
  method: 'post',
  path: '/me/sign-out',
  role: 'buyer',
  summary: 'Ends the session that asks, or all sessions of this person on every phone.',
  body: z.object({ everywhere: z.boolean() }),
  response: emptySchema,
  refusals: [],
})

/** What keeps a person from being deleted, with what they need to know to end it. */
export const obstacleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), orderId: idSchema, state: orderStateSchema, returnUntil: instantSchema.nullable() }),
  z.object({ kind: z.literal('refund'), orderId: idSchema }),
  z.object({ kind: z.literal('claim'), orderId: idSchema }),
  z.object({ kind: z.literal('complaint'), complaintId: idSchema }),
  /** Money of a shop: on its way to be free, free, or on its way out. */
  z.object({ kind: z.literal('balance'), amountFen: signedFenSchema }),
  /** Orders under way that came through this person's shop. */
  z.object({ kind: z.literal('shop-orders'), count: countSchema }),
  /** HQ takes the role away first. */
  z.object({ kind: z.literal('staff') }),
])

export const getMyData = defineRoute({
  method: 'get',
  path: '/me/data',
  role: 'buyer',
  summary: 'What is kept of a person, where they are signed in, and whether anything keeps them from being deleted.',
  response: z.object({
    person: personSchema,
    brandPhone: z.string(),
    /** How many records there are of each kind; the kinds are those of the export. */
    counts: z.record(z.string(), countSchema),
    /** Newest first. */
    sessions: z.array(z.object({ openedAt: instantSchema, expiresAt: instantSchema, isThis: z.boolean() })),
    obstacles: z.array(obstacleSchema),
  }),
  refusals: [],
})

export const exportMyData = defineRoute({
  method: 'get',
  path: '/me/export',
  role: 'buyer',
  summary: 'Everything that is kept of a person, to take along.',
  response: z.object({
    exportedAt: instantSchema,
    brand: z.string(),
    person: z.object({ id: idSchema, nickname: z.string(), avatar: z.string().nullable(), isHq: z.boolean(), since: instantSchema }),
    shop: z.object({ name: z.string(), words: z.string(), state: z.string(), signedAt: instantSchema }).nullable(),
    records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  }),
  refusals: [],
})

export const deleteMe = defineRoute({
  method: 'post',
  path: '/me/deletion',
  role: 'buyer',
  summary: 'Takes away all that is kept of a person but what the law keeps, for good. Asking again does nothing.',
  /** Whom: a lost answer followed by a silent sign-in must not delete the new person. */
  body: z.object({ personId: idSchema }),
  response: emptySchema,
  refusals: ['not-deletable'],
})
