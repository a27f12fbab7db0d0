import { getMe } from '../../usecases/get-me'
import { openSession } from '../../usecases/open-session'
import { recordOpen } from '../../usecases/record-open'
import { recordShareIntent } from '../../usecases/record-share-intent'
import { recordVisit } from '../../usecases/record-visit'
import type { Handlers } from './handler'

export const peopleHandlers = {
  openSession,
  getMe,
  recordVisit,
  recordOpen,
  recordShareIntent,
} satisfies Partial<Handlers>
