import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { judgeWords } from './check-words'
import { insertPost } from './insert-post'

type Answer = RouteAnswer<'writeReview'>

/** Keeps what a buyer says of a thing they received, once, and shows it to others when words and pictures passed. */
export async function writeReview(
  context: Context,
  request: { readonly personId: string; readonly body: RouteRequest<'writeReview'>['body'] },
): Promise<Answer> {
  const { personId, body } = request
  const hash = requestHash(body)
  const known = await findWritten(context.read, body.id, hash)
  if (known) return known
  await getReceivedLine(context.read, personId, body.lineId)
  const wordsState = await judgeWords(context, personId, body.words)
  return await context.transact(async (stores) => {
    const { order, line } = await getReceivedLine(stores, personId, body.lineId)
    await dropRefused(stores, line.id)
    const at = context.clock.now()
    const isNew = await stores.reviews.insert({
      id: body.id,
      line_id: line.id,
      order_id: order.id,
      product_id: line.product_id,
      person_id: personId,
      stars: body.stars,
      is_named: body.isNamed,
      size_name: line.size_name,
      batch_code: await stores.reviews.findBatchOfLine(line.id),
      written_at: at,
      shown_at: null,
      answer: null,
      answered_at: null,
    })
    if (!isNew) return (await findWritten(stores, body.id, hash)) ?? refuse('already-reviewed', {})
    const { words, pictureIds } = body
    const post = { id: body.id, reviewId: body.id, personId, position: 0, requestHash: hash, words, wordsState, pictureIds, at } as const
    return { id: body.id, state: (await insertPost(stores, post)) ?? refuse('id-conflict', {}) }
  })
}

/** The answer to a write that came before under this id. */
export async function findWritten(stores: Stores, postId: string, hash: string): Promise<Answer | null> {
  const post = await stores.reviews.findPost(postId)
  if (!post) return null
  return post.request_hash === hash ? { id: post.id, state: post.state } : refuse('id-conflict', {})
}

/** Somebody else's line is as unknown as one that never was. */
async function getReceivedLine(stores: Stores, personId: string, lineId: string) {
  const found = await stores.orders.findOfLine(lineId)
  const line = found?.lines.find(({ id }) => id === lineId)
  if (!found || !line || found.order.buyer_id !== personId) return refuse('not-found', { what: 'order' })
  if (line.received_quantity === 0) return refuse('not-received', {})
  return { order: found.order, line }
}

/** What WeChat refused was never seen: it makes room for other words. */
async function dropRefused(stores: Stores, lineId: string): Promise<void> {
  const review = await stores.reviews.findOfLine(lineId)
  const first = review && (await stores.reviews.findPost(review.id))
  if (first?.state === 'refused') await stores.reviews.deleteRefused(first.review_id)
}
