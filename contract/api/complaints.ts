import { z } from 'zod'
import { complaintStates } from '../complaint-state'
import { limits } from '../limits'
import { defineRoute } from './route'
import { countSchema, cursorSchema, idSchema, instantSchema, nameInBothSchema, pictureSchema, readableText } from './shapes'

/* A complaint is between its writer and HQ: who and what it is about, in words and pictures, with a time by which HQ must answer. */

const idParams = z.object({ id: idSchema })
const wordsSchema = readableText(limits.complaintWordsLength)
const pictureIdsSchema = z.array(idSchema).max(limits.picturesPerPost)
export const complaintStateSchema = z.enum(complaintStates)

export const complaintAboutSchema = z.enum(['order', 'product', 'seller', 'other'])

const subjectSchema = z.object({
  about: complaintAboutSchema,
  /** The order's, product's or seller's; null for something else. */
  subjectId: idSchema.nullable(),
  /** The order's first thing, the product, or the shop; '' for something else. */
  title: nameInBothSchema,
  picture: pictureSchema.nullable(),
})

const standingSchema = z.object({
  state: complaintStateSchema,
  openedAt: instantSchema,
  /** Open: until when HQ has to answer. Answered: when it closes by itself. Closed: when it was. */
  turnUntil: instantSchema,
  /** HQ should have answered by now and has not. */
  isOverdue: z.boolean(),
})

export const complaintCardSchema = standingSchema.extend({
  id: idSchema,
  subject: subjectSchema,
  /** How it begins. */
  words: z.string(),
})

const postSchema = z.object({
  id: idSchema,
  author: z.enum(['buyer', 'hq']),
  words: z.string(),
  pictures: z.array(pictureSchema),
  at: instantSchema,
  /** Of an answer HQ owed: it came after its time. */
  isLate: z.boolean(),
})

export const complaintSchema = standingSchema.extend({
  id: idSchema,
  subject: subjectSchema,
  phone: z.string().nullable(),
  closedBy: z.enum(['buyer', 'time']).nullable(),
  /** Oldest first. */
  posts: z.array(postSchema),
})

const standingAnswer = z.object({ id: idSchema, state: complaintStateSchema, turnUntil: instantSchema })

export const getComplaintForm = defineRoute({
  method: 'get',
  path: '/complaint-form',
  role: 'buyer',
  summary: 'What a complaint from here can be about, by when it would be answered, and whom to call instead.',
  query: z.object({ orderId: idSchema.optional(), productId: idSchema.optional(), sellerId: idSchema.optional() }),
  response: z.object({ subjects: z.array(subjectSchema), answerHours: z.int(), brandPhone: z.string() }),
  refusals: [],
})

export const openComplaint = defineRoute({
  method: 'post',
  path: '/complaints',
  role: 'buyer',
  summary: 'Opens a complaint under an id the client made; sending it again answers the same one.',
  body: z
    .object({
      id: idSchema,
      about: complaintAboutSchema,
      subjectId: idSchema.nullable(),
      words: wordsSchema,
      phone: z
        .string()
        .trim()
        .regex(/^1\d{10}$/)
        .nullable(),
      pictureIds: pictureIdsSchema,
    })
    .refine(({ about, subjectId }) => (about === 'other') === (subjectId === null), { path: ['subjectId'], message: 'unfit' }),
  response: standingAnswer,
  refusals: ['id-conflict', 'too-many-complaints', 'picture-unknown'],
})

export const addToComplaint = defineRoute({
  method: 'post',
  path: '/complaints/{id}/posts',
  role: 'buyer',
  summary: 'Adds words to one’s own complaint. After an answer it is HQ’s turn again, with a new time.',
  params: idParams,
  body: z.object({ id: idSchema, words: wordsSchema, pictureIds: pictureIdsSchema }),
  response: standingAnswer,
  refusals: ['id-conflict', 'complaint-closed', 'complaint-full', 'picture-unknown'],
})

export const closeComplaint = defineRoute({
  method: 'post',
  path: '/complaints/{id}/close',
  role: 'buyer',
  summary: 'The buyer says that it is settled.',
  params: idParams,
  response: standingAnswer,
  refusals: [],
})

export const listComplaints = defineRoute({
  method: 'get',
  path: '/complaints',
  role: 'buyer',
  summary: 'A person’s own complaints, newest first.',
  query: z.object({ cursor: cursorSchema }),
  response: z.object({ items: z.array(complaintCardSchema), nextCursor: z.string().nullable() }),
  refusals: [],
})

export const getComplaint = defineRoute({
  method: 'get',
  path: '/complaints/{id}',
  role: 'buyer',
  summary: 'One complaint of this person with every word of both sides.',
  params: idParams,
  response: z.object({ complaint: complaintSchema, brandPhone: z.string() }),
  refusals: [],
})

export const listHqComplaints = defineRoute({
  method: 'get',
  path: '/hq/complaints',
  role: 'hq',
  summary: 'Complaints by whose turn it is, the nearest deadline first.',
  query: z.object({ group: complaintStateSchema.default('open'), cursor: cursorSchema }),
  response: z.object({
    items: z.array(complaintCardSchema.extend({ by: z.string() })),
    nextCursor: z.string().nullable(),
    counts: z.object({ open: countSchema, overdue: countSchema, answered: countSchema }),
  }),
  refusals: [],
})

export const getHqComplaint = defineRoute({
  method: 'get',
  path: '/hq/complaints/{id}',
  role: 'hq',
  summary: 'One complaint as HQ answers it: who wrote it, how to call them, every word so far.',
  params: idParams,
  response: z.object({ complaint: complaintSchema, by: z.object({ nickname: z.string(), avatar: pictureSchema.nullable() }) }),
  refusals: [],
})

export const answerComplaint = defineRoute({
  method: 'post',
  path: '/hq/complaints/{id}/answers',
  role: 'hq',
  summary: 'HQ answers, or adds to its answer. Late is better than never, and stays visible as late.',
  params: idParams,
  body: z.object({ id: idSchema, words: wordsSchema }),
  response: standingAnswer,
  refusals: ['id-conflict', 'complaint-closed'],
})
