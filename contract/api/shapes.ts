import { z } from 'zod'
import { listGraphemes } from '../graphemes'
import { ulidPattern } from '../ids'
import { limits } from '../limits'

/* Shapes that several areas share. Instants are UTC ISO strings; a date is a business day in Asia/Shanghai. */

export const idSchema = z.string().regex(ulidPattern)
export const fenSchema = z.int().min(0).brand<'Fen'>()
/** A difference or a balance, which may be below zero. */
export const signedFenSchema = z.int().brand<'Fen'>()
export const instantSchema = z.iso.datetime()
export const dateSchema = z.iso.date()
export const countSchema = z.int().min(0)
export const quantitySchema = z.int().min(1).max(limits.quantityPerLine)
/** A path below the API's origin ('/pictures/…') or an https address. */
export const pictureSchema = z.string()
/** What a shared card carries; anything that looks like one is accepted and an unknown one credits nobody. */
export const tokenSchema = z.string().regex(/^[0-9A-Za-z_-]{1,12}$/)
/** An inbound token as a person's link has it: what can't be a token is as good as none. */
export const inboundTokenSchema = z.string().max(64).optional()
export const cursorSchema = z.string().max(120).optional()

/** Text a person typed: trimmed, and something must be left that can be read (a letter or a digit of any script). */
export function readableText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .regex(/[\p{L}\p{N}]/u, 'no-letters')
}

/** Words that may be left out, as long as the signs one sees: '👨‍👩‍👧' is one of them, written in eight units. */
export function shownText(most: number) {
  return z
    .string()
    .trim()
    .max(most * limits.unitsPerSign)
    .refine((words) => listGraphemes(words).length <= most, 'too-long')
}

/** A picture of one's own that is set once: as it is, none, or an upload of this person's for this purpose. */
export const pictureChoiceSchema = z.union([z.enum(['keep', 'none']), idSchema])

export const nameInBothSchema = z.object({ zh: z.string(), en: z.string() })

/** The seller whose card this person came by, as buyers may see them: never an amount. */
export const recommenderSchema = z.object({
  sellerId: idSchema,
  name: z.string(),
  avatar: pictureSchema.nullable(),
  shopName: z.string(),
  /** The seller's own words about the shop or this product. */
  words: z.string().nullable(),
})

/** By which rule an order is credited: a card opened, or an order paid, at `visitedAt` counts for so many days. */
export const creditSchema = z.object({ rule: z.enum(['visit', 'customer']), visitedAt: instantSchema, windowDays: countSchema })

/** How many cards a seller may still show in Moments today, and why this thing can't go there now (null: it can). */
export const momentsLeftSchema = z.object({ leftToday: countSchema, pausedBy: z.enum(['day', 'thing']).nullable() })

/** What this page sends out when it is shared: a seller's own unused tokens, else the token that is passed on. */
export const shareSchema = z.object({
  isOwn: z.boolean(),
  chatToken: tokenSchema.nullable(),
  momentsToken: tokenSchema.nullable(),
  /** How a seller's own Moments are paced; null for everybody else. */
  moments: momentsLeftSchema.nullable(),
  /** A seller's own, as it was composed for them: a JPEG for chats (5:4) and one for Moments (1:1), drawn when they are first asked for. */
  card: z.object({ title: z.string(), chat: pictureSchema, moments: pictureSchema }).optional(),
})

export const returnRuleSchema = z.enum(['seven-days', 'fresh'])

export const addressSchema = z.object({
  name: readableText(limits.personNameLength),
  phone: z
    .string()
    .trim()
    .regex(/^1\d{10}$/),
  province: readableText(limits.regionNameLength),
  city: readableText(limits.regionNameLength),
  district: z.string().trim().max(limits.regionNameLength),
  detail: readableText(limits.addressDetailLength),
})

/** An address as it is answered: what was right when it was written. */
export const shownAddressSchema = z.object({
  name: z.string(),
  phone: z.string(),
  province: z.string(),
  city: z.string(),
  district: z.string(),
  detail: z.string(),
})
/** The name of the region that we don't ship to; null when it can go there. */
export const unservedRegionSchema = z.string().nullable()

export const freightRuleSchema = z.object({ feeFen: fenSchema, freeFromFen: fenSchema })

export const brandSchema = z.object({
  name: z.string(),
  words: z.string(),
  phone: z.string(),
  licenceName: z.string(),
  licenceNumber: z.string(),
  licencePicture: pictureSchema.nullable(),
})

export const emptySchema = z.object({})
export const channelSchema = z.enum(['chat', 'moments', 'poster', 'link', 'pack'])
