import type { Obstacle } from '../../contract/api/types'
import { addFen } from '../../contract/money'
import type { Stores } from '../database/stores'

/** What is still open about a person: as long as there is any of it, somebody needs to know who they are. */
export async function findObstacles(stores: Stores, personId: string): Promise<Obstacle[]> {
  const orders = await stores.personalData.listOpenOrders(personId)
  const refunding = await stores.personalData.listRefunding(personId)
  const claiming = await stores.personalData.listClaiming(personId)
  const complaints = await stores.personalData.listOpenComplaints(personId)
  const { is_hq: isHq } = await stores.people.get(personId)
  return [
    ...orders.map((order): Obstacle => {
      return { kind: 'order', orderId: order.id, state: order.state, returnUntil: order.return_until?.toISOString() ?? null }
    }),
    ...refunding.map((orderId): Obstacle => ({ kind: 'refund', orderId })),
    ...claiming.map((orderId): Obstacle => ({ kind: 'claim', orderId })),
    ...complaints.map((complaintId): Obstacle => ({ kind: 'complaint', complaintId })),
    ...(await findShopObstacles(stores, personId)),
    ...(isHq ? [{ kind: 'staff' } as const] : []),
  ]
}

async function findShopObstacles(stores: Stores, personId: string): Promise<readonly Obstacle[]> {
  const seller = await stores.sellers.find(personId)
  if (!seller) return []
  const balances = [seller.pending_fen, seller.available_fen, seller.withdrawing_fen]
  const count = await stores.personalData.countShopOrders(personId)
  return [
    // Below zero counts too: a refund came after the money was free, and HQ has to settle it with the seller.
    ...(balances.some((fen) => fen !== 0) ? [{ kind: 'balance', amountFen: addFen(...balances) } as const] : []),
    ...(count > 0 ? [{ kind: 'shop-orders', count } as const] : []),
  ]
}
