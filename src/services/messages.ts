import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

/** The id is made by the caller and kept over retries: an answer counts once. */
export function recordMessageAnswers(body: RouteInput<'recordMessageAnswers'>['body']): Promise<RouteAnswer<'recordMessageAnswers'>> {
  return api('POST /message-answers', { body })
}
