import type { ComplaintSubject, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Context } from '../ports'
import { findSubject, orderSubject, somethingElse } from './complaint-subject'

const offeredOrders = 3

/** Opens the complaint door where somebody stands: the order or product at hand, who recommended it, or, from nowhere, their last orders. */
export async function getComplaintForm(
  context: Context,
  request: { readonly personId: string; readonly query: RouteRequest<'getComplaintForm'>['query'] },
): Promise<RouteAnswer<'getComplaintForm'>> {
  const stores = context.read
  const { personId } = request
  const { orderId, productId, sellerId } = request.query
  const subjects: ComplaintSubject[] = []
  if (orderId) subjects.push(await findSubject(stores, personId, 'order', orderId))
  if (productId) subjects.push(await findSubject(stores, personId, 'product', productId))
  const sellerOf = sellerId ?? (orderId ? (await stores.orders.find(orderId))?.order.seller_id : null)
  if (sellerOf) subjects.push(await findSubject(stores, personId, 'seller', sellerOf))
  if (subjects.length === 0) {
    const { items } = await stores.orderLists.listOfBuyer(personId, null, null)
    subjects.push(...items.slice(0, offeredOrders).map(orderSubject))
  }
  const { complaintAnswerHours, brandPhone } = await stores.settings.get()
  return { subjects: [...subjects, somethingElse], answerHours: complaintAnswerHours, brandPhone }
}
