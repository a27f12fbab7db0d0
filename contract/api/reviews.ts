import { z } from 'zod'
import { limits } from '../limits'
import { defineRoute } from './route'
import { countSchema, cursorSchema, idSchema, instantSchema, nameInBothSchema, pictureSchema, readableText } from './shapes'
import { attachedPictureSchema } from './uploads'

/* Reviews: of what was received, by who received it; hidden until words and pictures passed, and never taken back afterwards. */

const idParams = z.object({ id: idSchema })
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Counted as people count: a family of four is one character. May be left out: stars speak for themselves. */
const wordsSchema = z
  .string()
  .trim()
  .max(2500)
  .refine((words) => [...characters.segment(words)].length <= limits.reviewWordsLength, 'too-long')
  .refine(
    (words) => [...characters.segment(words)].filter(({ segment }) => isEmoji(segment)).length <= limits.reviewEmoji,
    'too-many-emoji',
  )
const pictureIdsSchema = z.array(idSchema).max(limits.picturesPerPost)

function isEmoji(character: string): boolean {
  return /\p{Extended_Pictographic}/u.test(character)
}

/** How what somebody wrote stands: being checked, waiting for HQ to look, seen by all, or not to be shown. */
export const postStateSchema = z.enum(['checking', 'held', 'shown', 'refused'])

export const reviewSummarySchema = z.object({
  count: countSchema,
  /** In tenths: 47 is 4.7 stars; 0 when there is none. */
  averageTenths: countSchema,
  /** How many gave one star, two, … five. */
  spread: z.array(countSchema).length(5),
  withPictures: countSchema,
})

const additionSchema = z.object({ words: z.string(), pictures: z.array(pictureSchema), at: instantSchema })

export const reviewSchema = z.object({
  id: idSchema,
  stars: z.int().min(1).max(5),
  words: z.string(),
  pictures: z.array(pictureSchema),
  /** '陈…', or whole for those who said so; null for somebody who is gone. */
  name: z.string().nullable(),
  sizeName: z.string(),
  batch: z.string().nullable(),
  at: instantSchema,
  addition: additionSchema.nullable(),
  answer: z.object({ words: z.string(), at: instantSchema }).nullable(),
})

const ownPostSchema = z.object({ id: idSchema, words: z.string(), pictures: z.array(attachedPictureSchema), state: postStateSchema })
export const ownReviewSchema = z.object({
  id: idSchema,
  stars: z.int(),
  isNamed: z.boolean(),
  first: ownPostSchema,
  addition: ownPostSchema.nullable(),
  answer: z.string().nullable(),
})

export const getReviewForm = defineRoute({
  method: 'get',
  path: '/orders/{id}/reviews',
  role: 'buyer',
  summary: 'What of an order can be reviewed, and what its buyer wrote about it already.',
  params: idParams,
  response: z.object({
    lines: z.array(
      z.object({
        lineId: idSchema,
        productId: idSchema,
        name: nameInBothSchema,
        sizeName: z.string(),
        picture: pictureSchema,
        batch: z.string().nullable(),
        review: ownReviewSchema.nullable(),
      }),
    ),
  }),
  refusals: [],
})

export const writeReview = defineRoute({
  method: 'post',
  path: '/reviews',
  role: 'buyer',
  summary: 'A buyer says, once, what they think of a thing they received. What WeChat refuses can be written anew.',
  body: z.object({
    id: idSchema,
    lineId: idSchema,
    stars: z.int().min(1).max(5),
    words: wordsSchema,
    pictureIds: pictureIdsSchema,
    /** Show the whole nickname instead of its first character. */
    isNamed: z.boolean(),
  }),
  response: z.object({ id: idSchema, state: postStateSchema }),
  refusals: ['not-received', 'already-reviewed', 'words-unusable', 'id-conflict', 'picture-unknown'],
})

export const addToReview = defineRoute({
  method: 'post',
  path: '/reviews/{id}/addition',
  role: 'buyer',
  summary: 'The writer of a review adds to it, once.',
  params: idParams,
  body: z.object({ id: idSchema, words: wordsSchema.refine((words) => words !== '', 'missing'), pictureIds: pictureIdsSchema }),
  response: z.object({ id: idSchema, state: postStateSchema }),
  refusals: ['already-reviewed', 'words-unusable', 'id-conflict', 'picture-unknown'],
})

export const listReviews = defineRoute({
  method: 'get',
  path: '/products/{id}/reviews',
  role: 'visitor',
  summary: 'What buyers say of a product, newest first, 20 at a time.',
  params: idParams,
  query: z.object({
    stars: z.coerce.number().int().min(1).max(5).optional(),
    pictures: z.literal('only').optional(),
    batch: z.string().max(60).optional(),
    cursor: cursorSchema,
  }),
  response: z.object({
    summary: reviewSummarySchema,
    batches: z.array(z.object({ code: z.string(), count: countSchema })),
    items: z.array(reviewSchema),
    nextCursor: z.string().nullable(),
  }),
  refusals: [],
})

export const hqReviewSchema = reviewSchema.extend({
  product: z.object({ id: idSchema, name: nameInBothSchema, picture: pictureSchema }),
  orderId: idSchema,
  isShown: z.boolean(),
  /** What waits for HQ to look at it; '' words and no pictures when nothing does. */
  held: z.array(ownPostSchema),
})

export const listHqReviews = defineRoute({
  method: 'get',
  path: '/hq/reviews',
  role: 'hq',
  summary: 'Reviews by what HQ has to do with them; what waits longest on top.',
  query: z.object({ group: z.enum(['unanswered', 'held', 'all']).default('unanswered'), cursor: cursorSchema }),
  response: z.object({
    items: z.array(hqReviewSchema),
    nextCursor: z.string().nullable(),
    counts: z.object({ unanswered: countSchema, held: countSchema }),
  }),
  refusals: [],
})

export const answerReview = defineRoute({
  method: 'put',
  path: '/hq/reviews/{id}/answer',
  role: 'hq',
  summary: 'HQ answers a review that is shown; answering again changes the answer.',
  params: idParams,
  body: z.object({ words: readableText(limits.reviewAnswerLength) }),
  response: z.object({ words: z.string(), at: instantSchema }),
  refusals: ['not-shown'],
})

export const decideReview = defineRoute({
  method: 'post',
  path: '/hq/reviews/{id}/decision',
  role: 'hq',
  summary: 'HQ decides what WeChat left to a human: show it or not. What is shown already stays.',
  params: idParams,
  body: z.object({ postId: idSchema, isShown: z.boolean() }),
  response: z.object({ state: postStateSchema }),
  refusals: [],
})
