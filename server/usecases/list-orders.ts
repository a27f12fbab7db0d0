import type { OrderCard, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { openClaimStates } from '../../contract/claim-state'
import type { OrderState } from '../../contract/order-state'
import type { ListedOrder } from '../database/order-lists'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'

type Query = RouteRequest<'listOrders'>['query']

const groups: Readonly<Record<Query['group'], readonly OrderState[] | 'claimed' | null>> = {
  all: null,
  unpaid: ['placed'],
  'to-ship': ['paid', 'shipping'],
  'on-the-way': ['shipped'],
  returns: 'claimed',
  done: ['received', 'completed', 'cancelled', 'closed'],
}

/** Shows a buyer their own orders, newest first, and how many wait for what. */
export async function listOrders(
  context: Context,
  request: { readonly personId: string; readonly query: Query },
): Promise<RouteAnswer<'listOrders'>> {
  const lists = context.read.orderLists
  const page = await lists.listOfBuyer(request.personId, groups[request.query.group], readCursor(request.query.cursor))
  const counts = await lists.countByState(request.personId)
  const returns = await lists.countClaimed(request.personId, openClaimStates)
  return {
    items: page.items.map(viewCard),
    nextCursor: page.next && writeCursor(page.next),
    counts: { unpaid: counts.get('placed') ?? 0, toShip: waitingToShip(counts), onTheWay: counts.get('shipped') ?? 0, returns },
  }
}

export function waitingToShip(counts: ReadonlyMap<OrderState, number>): number {
  return (counts.get('paid') ?? 0) + (counts.get('shipping') ?? 0)
}

export function viewCard({ order, lines }: ListedOrder): OrderCard {
  return {
    id: order.id,
    state: order.state,
    placedAt: order.placed_at.toISOString(),
    payBy: order.state === 'placed' ? order.pay_by.toISOString() : null,
    totalFen: order.total_fen,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    lines: lines.map((line) => ({
      name: { zh: line.name_zh, en: line.name_en },
      sizeName: line.size_name,
      picture: line.picture,
      quantity: line.quantity,
    })),
  }
}
