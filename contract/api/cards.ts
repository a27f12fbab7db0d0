import { z } from 'zod'
import { limits } from '../limits'
import { defineRoute } from './route'
import {
  countSchema,
  fenSchema,
  idSchema,
  instantSchema,
  momentsLeftSchema,
  nameInBothSchema,
  pictureSchema,
  readableText,
  tokenSchema,
} from './shapes'

/* What a seller sends out: cards for chats and Moments, posters, the material pack, links for elsewhere. */

/** What is shared: a product, or the shop itself. */
export const sharedThingSchema = z.object({
  /** Null: the shop. */
  productId: idSchema.nullable(),
  name: nameInBothSchema,
  picture: pictureSchema.nullable(),
  /** Of the cheapest size that can be had; null for the shop. */
  priceFromFen: fenSchema.nullable(),
  sizeName: z.string().nullable(),
  /** Withdrawn: nothing new goes out, and what went out leads to its page, which says so. */
  state: z.enum(['on-sale', 'sold-out', 'withdrawn']),
})

export const posterDesignSchema = z.enum(['still-life', 'label', 'note'])

const madeSchema = z.object({ token: tokenSchema, madeAt: instantSchema, people: countSchema, orders: countSchema })

export const posterSchema = madeSchema.extend({
  design: posterDesignSchema,
  /** The sentence on it; '' for none. */
  words: z.string(),
  /** A JPEG of 750×1334. */
  picture: pictureSchema,
})

export const linkSchema = madeSchema.extend({
  productId: idSchema.nullable(),
  /** Null: the shop. */
  name: nameInBothSchema.nullable(),
  /** Where it is put, in the seller's words. */
  label: z.string(),
  /** Whole, with our origin; good for ever. */
  address: z.string(),
})

/** The shop when it is absent. */
const thingQuery = z.object({ productId: idSchema.optional() })

export const getSharePage = defineRoute({
  method: 'get',
  path: '/seller/share-page',
  role: 'seller',
  summary:
    'All that a seller needs to share a thing: unused cards with their pictures drawn, how Moments are paced, posters and links made so far.',
  query: thingQuery,
  response: z.object({
    thing: sharedThingSchema,
    /** The seller's own sentence about it; '' for none. */
    words: z.string(),
    /** Whether it is in the seller's shop; the shop itself is. */
    isPicked: z.boolean(),
    /** Null for what was withdrawn: nothing new goes out. */
    kit: z
      .object({
        chat: z.object({
          token: tokenSchema,
          title: z.string(),
          path: z.string(),
          /** A JPEG, 5:4, whose address changes with its content; null: it could not be kept, so the thing's own picture stands in. */
          picture: pictureSchema.nullable(),
        }),
        moments: momentsLeftSchema.extend({
          token: tokenSchema,
          title: z.string(),
          query: z.string(),
          /** A JPEG, 1:1. */
          picture: pictureSchema.nullable(),
        }),
      })
      .nullable(),
    /** People who looked at it by this seller's cards. */
    likedBy: countSchema,
    /** Those that were saved or sent, newest first. */
    posters: z.array(posterSchema),
    links: z.array(linkSchema),
  }),
  refusals: ['seller-inactive'],
})

export const makePoster = defineRoute({
  method: 'post',
  path: '/seller/posters',
  role: 'seller',
  summary:
    'Draws a poster with its mini code, to be looked at: the share intent of saving or sending it counts it. The same thing, design and words are the same poster and token, with today’s price.',
  body: z.object({
    productId: idSchema.nullable(),
    design: posterDesignSchema,
    /** Left out: the seller's own sentence about the thing. */
    words: z.string().trim().max(limits.pickWordsLength).optional(),
  }),
  response: z.object({ poster: posterSchema }),
  refusals: [
    'seller-inactive',
    'product-withdrawn',
    'words-unusable',
    'too-many-today',
    'wechat-busy',
    'wechat-unavailable',
    'pictures-unavailable',
  ],
})

export const captionToneSchema = z.enum(['plain', 'warm', 'brief'])

export const getPack = defineRoute({
  method: 'get',
  path: '/seller/pack',
  role: 'seller',
  summary: 'What a seller should know of a product, captions of their own, and pictures to save, the last with a mini code.',
  query: z.object({ productId: idSchema }),
  response: z.object({
    thing: sharedThingSchema,
    /** '' where HQ wrote nothing. */
    howMade: z.string(),
    howToUse: z.string(),
    questions: z.array(z.object({ question: z.string(), answer: z.string() })),
    captions: z.array(z.object({ tone: captionToneSchema, text: z.string() })),
    /** JPEGs, up to eight. */
    pictures: z.array(pictureSchema),
    /** To be used up by a share intent when the pictures are saved: the next pack has the next one. */
    token: tokenSchema,
    /** The last picture, with the mini code of this token; null while WeChat makes no codes: asking again later brings it. */
    codePicture: pictureSchema.nullable(),
  }),
  refusals: ['seller-inactive', 'product-withdrawn'],
})

export const makeLink = defineRoute({
  method: 'post',
  path: '/seller/links',
  role: 'seller',
  summary: 'Makes a permanent link for a place outside WeChat. The same thing and label are the same link.',
  body: z.object({ productId: idSchema.nullable(), label: readableText(limits.linkLabelLength) }),
  response: z.object({ link: linkSchema }),
  refusals: ['seller-inactive', 'product-withdrawn', 'words-unusable', 'too-many-today', 'wechat-unavailable'],
})

export const listLinks = defineRoute({
  method: 'get',
  path: '/seller/links',
  role: 'seller',
  summary: 'A seller’s newest links, with what they brought.',
  response: z.object({ items: z.array(linkSchema) }),
  refusals: ['seller-inactive'],
})

export const openLink = defineRoute({
  method: 'post',
  path: '/links/{token}/openings',
  role: 'visitor',
  summary: 'From our page outside WeChat into the mini program: a fresh URL link of WeChat’s that leads to what the card shows.',
  params: z.object({ token: tokenSchema }),
  response: z.object({ url: z.string() }),
  refusals: ['wechat-busy', 'wechat-unavailable'],
})
