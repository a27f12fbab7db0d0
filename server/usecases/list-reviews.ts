import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { ReviewPage } from '../database/review-lists'
import { readCursor, writeCursor } from '../domain/cursor'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { picturesOf, viewHqReview, viewReview, viewSummary } from './review-view'

/** Shows everybody what buyers say of a product. */
export async function listReviews(
  context: Context,
  request: { readonly productId: string; readonly query: RouteRequest<'listReviews'>['query'] },
): Promise<RouteAnswer<'listReviews'>> {
  const stores = context.read
  const { productId, query } = request
  const product = await stores.catalogue.findProduct(productId)
  if (!product) return refuse('not-found', { what: 'product' })
  const filter = { stars: query.stars, withPictures: query.pictures === 'only', batch: query.batch }
  const page = await stores.reviewLists.listShown(productId, filter, readCursor(query.cursor))
  const pictures = await picturesOf(stores, page.items)
  return {
    summary: viewSummary(await stores.reviews.countsOf(productId)),
    batches: [...(await stores.reviews.listBatches(productId))],
    items: page.items.map((listed) => viewReview(listed, pictures)),
    nextCursor: page.next && writeCursor(page.next),
  }
}

/** Shows HQ what waits for an answer or for a decision. */
export async function listHqReviews(
  context: Context,
  request: { readonly query: RouteRequest<'listHqReviews'>['query'] },
): Promise<RouteAnswer<'listHqReviews'>> {
  const { reviewLists } = context.read
  const after = readCursor(request.query.cursor)
  const pages: Readonly<Record<typeof request.query.group, () => Promise<ReviewPage>>> = {
    unanswered: () => reviewLists.listUnanswered(after),
    held: () => reviewLists.listHeld(after),
    all: () => reviewLists.listAll(after),
  }
  const page = await pages[request.query.group]()
  const pictures = await picturesOf(context.read, page.items)
  return {
    items: page.items.map((listed) => viewHqReview(listed, pictures)),
    nextCursor: page.next && writeCursor(page.next),
    counts: await reviewLists.countWaiting(),
  }
}
