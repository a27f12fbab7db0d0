import { z } from 'zod'
import { limits } from '../limits'
import { defineRoute } from './route'
import { countSchema, cursorSchema, idSchema, instantSchema, pictureSchema, readableText, tokenSchema } from './shapes'

/* HQ invites people to open a shop. Nobody is paid for it, and no seller can. */

export const invitationSchema = z.object({
  token: tokenSchema,
  /** For whom, or where it is shown; only HQ reads it. */
  note: z.string(),
  state: z.enum(['open', 'expired', 'revoked']),
  /** Whole, with our origin; leads into the mini program from anywhere. */
  address: z.string(),
  madeAt: instantSchema,
  expiresAt: instantSchema,
  by: z.string(),
  /** People who opened their shop by it. */
  joins: countSchema,
})

export const listInvitations = defineRoute({
  method: 'get',
  path: '/hq/invitations',
  role: 'hq',
  summary: 'Invitations, newest first, with how many people opened a shop by each.',
  query: z.object({ cursor: cursorSchema }),
  response: z.object({ items: z.array(invitationSchema), nextCursor: z.string().nullable() }),
  refusals: [],
})

export const makeInvitation = defineRoute({
  method: 'post',
  path: '/hq/invitations',
  role: 'hq',
  summary: 'Makes an invitation that is good for so many days, for as many people as it reaches. The same id again is the same one.',
  body: z.object({ id: idSchema, note: readableText(limits.invitationNoteLength), days: z.int().min(1).max(limits.invitationDays) }),
  response: z.object({ invitation: invitationSchema }),
  refusals: ['id-conflict'],
})

export const makeInvitationCode = defineRoute({
  method: 'post',
  path: '/hq/invitations/{token}/code',
  role: 'hq',
  summary: 'The mini code of an invitation, as a picture to print or send; asked of WeChat once.',
  params: z.object({ token: tokenSchema }),
  response: z.object({ picture: pictureSchema }),
  refusals: ['wechat-busy', 'wechat-unavailable', 'pictures-unavailable'],
})

export const revokeInvitation = defineRoute({
  method: 'post',
  path: '/hq/invitations/{token}/revocation',
  role: 'hq',
  summary: 'Takes an invitation back; who joined by it stays. Taking it back twice is once.',
  params: z.object({ token: tokenSchema }),
  body: z.object({ id: idSchema }),
  response: z.object({ invitation: invitationSchema }),
  refusals: ['id-conflict'],
})
