import type { RouteAnswer } from '../../contract/api/types'
import type { Stores } from '../database/stores'

/** A seller's shop as they set it up; also what every change of it answers. */
export async function getSellerShop(stores: Stores, sellerId: string): Promise<RouteAnswer<'getSellerShop'>> {
  const seller = await stores.sellers.get(sellerId)
  const picks = await stores.picks.list(sellerId)
  return {
    name: seller.shop_name,
    words: seller.words,
    state: seller.state,
    reason: seller.state === 'suspended' ? seller.state_reason : null,
    picks: picks.map(({ productId, nameZh: zh, nameEn: en, picture, words, isOnSale }) => {
      return { productId, name: { zh, en }, picture, words, isOnSale }
    }),
  }
}
