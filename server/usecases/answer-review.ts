import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { settlePost } from './settle-post'

/** HQ answers what is shown, good or bad; an answer can be put better later, a review can't be made to go. */
export async function answerReview(
  context: Context,
  request: { readonly reviewId: string; readonly body: RouteRequest<'answerReview'>['body'] },
): Promise<RouteAnswer<'answerReview'>> {
  const { words } = request.body
  return await context.transact(async (stores) => {
    const review = await stores.reviews.lock(request.reviewId)
    if (!review) return refuse('not-found', { what: 'review' })
    if (review.shown_at === null) return refuse('not-shown', {})
    const at = review.answer === words && review.answered_at ? review.answered_at : context.clock.now()
    await stores.reviews.update(review.id, { answer: words, answered_at: at })
    return { words, at: at.toISOString() }
  })
}

/** HQ decides about words and pictures that WeChat left to a human. Anything else stays as it is. */
export async function decideReview(
  context: Context,
  request: { readonly reviewId: string; readonly body: RouteRequest<'decideReview'>['body'] },
): Promise<RouteAnswer<'decideReview'>> {
  const { postId, isShown } = request.body
  const decided = isShown ? 'passed' : 'blocked'
  return await context.transact(async (stores) => {
    await stores.reviews.lock(request.reviewId)
    const post = await stores.reviews.findPost(postId)
    if (post?.review_id !== request.reviewId) return refuse('not-found', { what: 'review' })
    if (post.state !== 'held') return { state: post.state }
    const pictures = (await stores.uploads.listAttached([postId])).get(postId) ?? []
    for (const picture of pictures) if (picture.state === 'held') await stores.uploads.setState(picture.id, decided)
    if (post.words_state === 'held') await stores.reviews.setPost(postId, { words_state: decided })
    return { state: (await settlePost(stores, postId, context.clock.now())) ?? post.state }
  })
}
