import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function getReviewForm(orderId: string): Promise<RouteAnswer<'getReviewForm'>> {
  return api('GET /orders/{id}/reviews', { params: { id: orderId } })
}

/** The id is made by the caller and kept over retries: the same review comes back. */
export function writeReview(body: RouteInput<'writeReview'>['body']): Promise<RouteAnswer<'writeReview'>> {
  return api('POST /reviews', { body })
}

export function addToReview(id: string, body: RouteInput<'addToReview'>['body']): Promise<RouteAnswer<'addToReview'>> {
  return api('POST /reviews/{id}/addition', { params: { id }, body })
}

export function listReviews(productId: string, query: RouteInput<'listReviews'>['query']): Promise<RouteAnswer<'listReviews'>> {
  return api('GET /products/{id}/reviews', { params: { id: productId }, query })
}

export function listHqReviews(query: RouteInput<'listHqReviews'>['query']): Promise<RouteAnswer<'listHqReviews'>> {
  return api('GET /hq/reviews', { query })
}

export function answerReview(id: string, words: string): Promise<RouteAnswer<'answerReview'>> {
  return api('PUT /hq/reviews/{id}/answer', { params: { id }, body: { words } })
}

export function decideReview(id: string, body: RouteInput<'decideReview'>['body']): Promise<RouteAnswer<'decideReview'>> {
  return api('POST /hq/reviews/{id}/decision', { params: { id }, body })
}
