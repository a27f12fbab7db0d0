import type { RouteAnswer } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { businessDay, shiftDay } from '../domain/time'
import type { Context } from '../ports'
import { viewSellerCard } from './list-sellers'
import { viewAct } from './staff-act-view'

const latelyDays = 30
const actsShown = 50
const everSince = '0001-01-01'

/** Shows HQ one seller: what they sold and earned, how their shop stands, and what was done about it. */
export async function getHqSeller(context: Context, sellerId: string): Promise<RouteAnswer<'getHqSeller'>> {
  const { sellerLists, sellers, staffActs } = context.read
  const card = await sellerLists.find(sellerId)
  if (!card) return refuse('not-found', { what: 'seller' })
  const seller = await sellers.get(sellerId)
  const { people, received, refunded } = await sellerLists.sumDays(sellerId, everSince)
  const today = businessDay(context.clock.now())
  const lately = await sellerLists.sumDays(sellerId, shiftDay(today, 1 - latelyDays))
  return {
    seller: {
      ...viewSellerCard(card),
      reason: seller.state_reason,
      pendingFen: seller.pending_fen,
      availableFen: seller.available_fen,
      withdrawingFen: seller.withdrawing_fen,
      soldFen: await sellerLists.sumSold(sellerId),
      people,
      received,
      refunded,
      lately: { people: lately.people, orders: lately.orders, commissionFen: lately.commissionFen },
    },
    acts: (await staffActs.listAbout([sellerId], actsShown)).map(viewAct),
  }
}
