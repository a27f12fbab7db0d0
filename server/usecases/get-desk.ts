import type { Desk, Person, RouteAnswer } from '../../contract/api/types'
import { zeroFen } from '../../contract/money'
import type { DayTotals, ShareRow } from '../database/desk'
import { businessDay, shiftDay } from '../domain/time'
import type { Context } from '../ports'
import { viewCommissions } from './commission-view'
import { listSellerMessages } from './message-offers'

const chartDays = 14
const funnelDays = 30
const sharesShown = 5
const commissionsShown = 5

/** Shows a seller their day: the money, what the cards brought, and the latest orders. */
export async function getDesk(context: Context, request: { readonly person: Person }): Promise<RouteAnswer<'getDesk'>> {
  const stores = context.read
  const sellerId = request.person.id
  const today = businessDay(context.clock.now())
  const seller = await stores.sellers.get(sellerId)
  const days = await stores.desk.listDays(sellerId, shiftDay(today, 1 - funnelDays), today)
  const nextFreeAt = await stores.desk.findNextFreeAt(sellerId)
  const shares = await stores.desk.listShares(sellerId, sharesShown)
  const commissions = await viewCommissions(stores, sellerId, { state: null, after: null, limit: commissionsShown })
  const total = days.get(today)
  return {
    shop: { name: seller.shop_name, state: seller.state, suspendedReason: seller.state === 'suspended' ? seller.state_reason : null },
    availableFen: seller.available_fen,
    pendingFen: seller.pending_fen,
    nextFreeOn: nextFreeAt && businessDay(nextFreeAt),
    today: { people: total?.people ?? 0, orders: total?.orders ?? 0, received: total?.receivedOrders ?? 0 },
    days: viewChart(days, today),
    funnel: viewFunnel([...days.values()]),
    shares: shares.map(viewShare),
    commissions: [...commissions],
    messages: await listSellerMessages(context, sellerId),
  }
}

function viewChart(days: ReadonlyMap<string, DayTotals>, today: string): Desk['days'] {
  return Array.from({ length: chartDays }, (_, index) => {
    const on = shiftDay(today, index + 1 - chartDays)
    return { on, commissionFen: days.get(on)?.commissionFen ?? zeroFen }
  })
}

function viewFunnel(days: readonly DayTotals[]): Desk['funnel'] {
  const sum = (count: (day: DayTotals) => number) => days.reduce((total, day) => total + count(day), 0)
  return {
    days: funnelDays,
    people: sum((day) => day.people),
    viewers: sum((day) => day.viewers),
    orders: sum((day) => day.orders),
    received: sum((day) => day.receivedOrders),
  }
}

function viewShare(share: ShareRow): Desk['shares'][number] {
  const { productNameZh: zh, productNameEn: en } = share
  return {
    token: share.token,
    channel: share.channel,
    sharedAt: share.usedAt.toISOString(),
    productName: zh !== null && en !== null ? { zh, en } : null,
    picture: share.picture,
    opens: share.opens,
    people: share.people,
    orders: share.orders,
    commissionFen: share.commissionFen,
  }
}
