import { recordMessageAnswers } from '../../usecases/record-message-answers'
import type { Handlers } from './handler'

export const messageHandlers: Handlers<'recordMessageAnswers'> = {
  recordMessageAnswers: (context, { person, body }) => recordMessageAnswers(context, { personId: person.id, body }),
}
