import type { Desk, Person, RouteAnswer } from '../../contract/api/types'
import { subtractFen, zeroFen } from '../../contract/money'
import type { Brought } from '../database/brought'
import { businessDay, shiftDay } from '../domain/time'
import type { Context } from '../ports'
import { adviseSeller } from './advise-seller'
import { viewCommissions } from './commission-view'
import { listSellerMessages } from './message-offers'

const daysShown = 30
const latestShown = 3

/** Shows a seller their day: the money, what the cards brought, the latest orders, and one thing to do next. */
export async function getDesk(context: Context, request: { readonly person: Person }): Promise<RouteAnswer<'getDesk'>> {
  const stores = context.read
  const sellerId = request.person.id
  const today = businessDay(context.clock.now())
  const seller = await stores.sellers.get(sellerId)
  const days = await stores.brought.listDays(sellerId, shiftDay(today, 1 - daysShown), today)
  const nextFreeAt = await stores.desk.findNextFreeAt(sellerId)
  const commissions = await viewCommissions(stores, sellerId, { state: null, after: null, limit: latestShown })
  const total = days.get(today)
  return {
    shop: { name: seller.shop_name, state: seller.state, suspendedReason: seller.state === 'suspended' ? seller.state_reason : null },
    availableFen: seller.available_fen,
    pendingFen: seller.pending_fen,
    nextFreeOn: nextFreeAt && businessDay(nextFreeAt),
    today: { people: total?.people ?? 0, paid: total?.paid ?? 0, received: total?.received ?? 0 },
    ...(await adviseSeller(context, seller)),
    days: viewChart(days, today),
    funnel: viewFunnel([...days.values()]),
    latest: commissions.map(({ orderId, at, title, pieces, buyerName, state, commissionFen, clawbackFen }) => {
      return { orderId, at, title, pieces, buyerName, state, netFen: subtractFen(commissionFen, clawbackFen) }
    }),
    messages: await listSellerMessages(context, sellerId),
  }
}

function viewChart(days: ReadonlyMap<string, Brought>, today: string): Desk['days'] {
  return Array.from({ length: daysShown }, (_, index) => {
    const on = shiftDay(today, index + 1 - daysShown)
    return { on, commissionFen: days.get(on)?.commissionFen ?? zeroFen }
  })
}

function viewFunnel(days: readonly Brought[]): Desk['funnel'] {
  const sum = (count: (day: Brought) => number) => days.reduce((total, day) => total + count(day), 0)
  return {
    people: sum((day) => day.people),
    viewers: sum((day) => day.viewers),
    paid: sum((day) => day.paid),
    received: sum((day) => day.received),
  }
}
