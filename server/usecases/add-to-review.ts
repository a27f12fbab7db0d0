import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { judgeWords } from './check-words'
import { insertPost } from './insert-post'
import { findWritten } from './write-review'

/** Lets the writer of a review add to it, once; it is checked like the first words. */
export async function addToReview(
  context: Context,
  request: { readonly personId: string; readonly reviewId: string; readonly body: RouteRequest<'addToReview'>['body'] },
): Promise<RouteAnswer<'addToReview'>> {
  const { personId, reviewId, body } = request
  const hash = requestHash({ reviewId, ...body })
  const known = await findWritten(context.read, body.id, hash)
  if (known) return known
  const found = await context.read.reviewLists.find(reviewId)
  if (found?.review.person_id !== personId) return refuse('not-found', { what: 'review' })
  const wordsState = await judgeWords(context, personId, body.words)
  return await context.transact(async (stores) => {
    await stores.reviews.lock(reviewId)
    const before = (await stores.reviewLists.find(reviewId))?.posts.find(({ position }) => position === 1)
    if (before?.state === 'refused') await stores.reviews.deleteRefusedPost(before.id)
    const at = context.clock.now()
    const { id, words, pictureIds } = body
    const state = await insertPost(stores, { id, reviewId, personId, position: 1, requestHash: hash, words, wordsState, pictureIds, at })
    if (state !== null) return { id, state }
    return (await findWritten(stores, id, hash)) ?? refuse('already-reviewed', {})
  })
}
