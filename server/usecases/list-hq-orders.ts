import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewCard, waitingToShip } from './list-orders'

/** Shows HQ what it has to send, longest waiting first, and what is on its way. */
export async function listHqOrders(
  context: Context,
  request: { readonly query: RouteRequest<'listHqOrders'>['query'] },
): Promise<RouteAnswer<'listHqOrders'>> {
  const lists = context.read.orderLists
  const { group } = request.query
  const after = readCursor(request.query.cursor)
  const page = group === 'to-ship' ? await lists.listToShip(after) : await lists.listAll(group === 'on-the-way' ? ['shipped'] : null, after)
  const counts = await lists.countByState(null)
  return {
    items: page.items.map((listed) => ({
      ...viewCard(listed),
      paidAt: listed.order.paid_at?.toISOString() ?? null,
      shopName: listed.shopName,
      channel: listed.order.channel,
      note: listed.order.note,
    })),
    nextCursor: page.next && writeCursor(page.next),
    counts: { toShip: waitingToShip(counts), onTheWay: counts.get('shipped') ?? 0 },
  }
}
