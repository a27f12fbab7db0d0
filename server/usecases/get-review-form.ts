import type { RouteAnswer } from '../../contract/api/types'
import type { OrderLineRow } from '../database/orders'
import type { Stores } from '../database/stores'
import type { Context } from '../ports'
import { getOwnOrder } from './own-order'
import { picturesOf, viewOwnReview } from './review-view'

/** Shows a buyer what of their order they can review, and how what they wrote stands. */
export async function getReviewForm(
  context: Context,
  request: { readonly personId: string; readonly orderId: string },
): Promise<RouteAnswer<'getReviewForm'>> {
  const stores = context.read
  const { lines } = await getOwnOrder(stores, request)
  const written = await stores.reviewLists.listOfOrder(request.orderId)
  const pictures = await picturesOf(stores, written)
  const shown = []
  for (const line of lines.filter(isReceived)) {
    const review = written.find(({ review: { line_id } }) => line_id === line.id)
    shown.push({
      lineId: line.id,
      productId: line.product_id,
      name: { zh: line.name_zh, en: line.name_en },
      sizeName: line.size_name,
      picture: line.picture,
      batch: await stores.reviews.findBatchOfLine(line.id),
      review: review ? viewOwnReview(review, pictures) : null,
    })
  }
  return { lines: shown }
}

/** Whether something of this order was received and not spoken of yet. */
export async function hasUnreviewed(stores: Stores, orderId: string, lines: readonly OrderLineRow[]): Promise<boolean> {
  if (!lines.some(isReceived)) return false
  const reviewed = new Set((await stores.reviews.listOfOrder(orderId)).map(({ line_id }) => line_id))
  return lines.some((line) => isReceived(line) && !reviewed.has(line.id))
}

function isReceived(line: OrderLineRow): boolean {
  return line.received_quantity > 0
}
