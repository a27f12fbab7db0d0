import { addToReview } from '../../usecases/add-to-review'
import { answerReview, decideReview } from '../../usecases/answer-review'
import { getReviewForm } from '../../usecases/get-review-form'
import { listHqReviews, listReviews } from '../../usecases/list-reviews'
import { writeReview } from '../../usecases/write-review'
import type { Handlers } from './handler'

export const reviewHandlers = {
  getReviewForm: (context, { person, params }) => getReviewForm(context, { personId: person.id, orderId: params.id }),
  writeReview: (context, { person, body }) => writeReview(context, { personId: person.id, body }),
  addToReview: (context, { person, params, body }) => addToReview(context, { personId: person.id, reviewId: params.id, body }),
  listReviews: (context, { params, query }) => listReviews(context, { productId: params.id, query }),
  listHqReviews,
  answerReview: (context, { params, body }) => answerReview(context, { reviewId: params.id, body }),
  decideReview: (context, { params, body }) => decideReview(context, { reviewId: params.id, body }),
} satisfies Partial<Handlers>
