import type { RouteAnswer } from '@contract/api/types'
import { useRef } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { answerReview, decideReview, listHqReviews } from '@/services/reviews'

export const reviewGroups = ['unanswered', 'held', 'all'] as const
export type ReviewGroup = (typeof reviewGroups)[number]
export type ReviewCounts = RouteAnswer<'listHqReviews'>['counts']

const noCounts: ReviewCounts = { unanswered: 0, held: 0 }

/** Reviews by what is to be done with them. What people wrote does not stay on the phone. */
export function useHqReviews(group: ReviewGroup) {
  const query = useQuery(`hq-reviews:${group}`, () => listHqReviews({ group }), { isKept: false })
  const list = useMore(query.data, (cursor) => listHqReviews({ group, cursor }), group)
  const counts = useRef(noCounts)
  if (query.data !== null) counts.current = query.data.counts
  return { query, list, counts: counts.current }
}

function changing<Answer>(write: Promise<Answer>): Promise<Answer> {
  return write.finally(() => invalidate('hq-reviews', 'hq-home'))
}

export function useAnswerReview(id: string) {
  return useWrite((words: string) => changing(answerReview(id, words)))
}

export function useDecideReview(id: string) {
  return useWrite((postId: string, isShown: boolean) => changing(decideReview(id, { postId, isShown })))
}
