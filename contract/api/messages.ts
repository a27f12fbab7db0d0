import { z } from 'zod'
import { defineRoute } from './route'
import { countSchema, emptySchema, idSchema } from './shapes'

/** What WeChat may tell a person once, each time they allow it. */
export const messageKinds = ['shipped', 'refund-paid', 'claim-decided', 'order-came', 'commission-free', 'withdrawal-paid'] as const
export type MessageKind = (typeof messageKinds)[number]

/** Those a seller can hear of; WeChat takes as many in one question. */
export const sellerMessageKinds = ['order-came', 'commission-free', 'withdrawal-paid'] as const satisfies readonly MessageKind[]

/** A message that may be asked for now: it has a template, no leave is left, and nobody said no of late. */
export const messageOfferSchema = z.object({ kind: z.enum(messageKinds), templateId: z.string() })

/** How often a seller will still hear of something; with a template, they may be asked for more now. */
export const sellerMessageSchema = z.object({
  kind: z.enum(sellerMessageKinds),
  left: countSchema,
  templateId: z.string().nullable(),
})

export const recordMessageAnswers = defineRoute({
  method: 'post',
  path: '/message-answers',
  role: 'buyer',
  summary: 'What a person answered when WeChat asked which messages it may send once; the same id again changes nothing.',
  body: z.object({
    id: idSchema,
    answers: z
      .array(z.object({ kind: z.enum(messageKinds), isAccepted: z.boolean() }))
      .min(1)
      .max(5),
  }),
  response: emptySchema,
  refusals: ['id-conflict'],
})
