import type { RouteInput } from '@contract/api/types'
import { invalidate } from '@/lib/request-cache'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { addToReview, getReviewForm, listReviews, writeReview } from '@/services/reviews'

export type ReviewFilter = Omit<NonNullable<RouteInput<'listReviews'>['query']>, 'cursor'>

export function useReviewForm(orderId: string) {
  return useQuery(`review-form:${orderId}`, () => getReviewForm(orderId), { freshSeconds: 10, isKept: false })
}

/** However a write ends, what is shown is asked for again: a refusal says that it has changed. */
function changing<Answer>(write: Promise<Answer>): Promise<Answer> {
  return write.finally(() => invalidate('review-form:', 'reviews:', 'order:', 'product:'))
}

export type NewReview = Omit<RouteInput<'writeReview'>['body'], 'id'>

export function useWriteReview() {
  return useWriteOnce((id, review: NewReview) => changing(writeReview({ ...review, id })))
}

export function useAddToReview(reviewId: string) {
  return useWriteOnce((id, words: string) => changing(addToReview(reviewId, { id, words, pictureIds: [] })))
}

export function useReviews(productId: string, filter: ReviewFilter) {
  const key = `reviews:${productId}:${filter.stars ?? ''}:${filter.pictures ?? ''}:${filter.batch ?? ''}`
  const query = useQuery(key, () => listReviews(productId, filter))
  return { query, list: useMore(query.data, (cursor) => listReviews(productId, { ...filter, cursor }), key) }
}
