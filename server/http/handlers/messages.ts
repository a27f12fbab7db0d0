import { recordMessageAnswers } from '../../usecases/record-message-answers'
import type { Handlers } from './handler'

export const messageHandlers = {
  recordMessageAnswers: (context, { person, body }) => recordMessageAnswers(context, { personId: person.id, body }),
} satisfies Partial<Handlers>
