import type { RouteAnswer } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import { objectAddress } from '../domain/uploads'

/** A seller's shop as they set it up; also what every change of it answers. */
export async function getSellerShop(stores: Stores, sellerId: string): Promise<RouteAnswer<'getSellerShop'>> {
  const seller = await stores.sellers.get(sellerId)
  const { nickname, avatar } = await stores.people.get(sellerId)
  const cover = await stores.uploads.findOwn(sellerId, 'cover')
  const picks = await stores.picks.list(sellerId)
  return {
    name: seller.shop_name,
    words: seller.words,
    cover: cover && { address: objectAddress(cover.object_name), state: cover.state },
    owner: { nickname, avatar },
    state: seller.state,
    reason: seller.state === 'suspended' ? seller.state_reason : null,
    picks: picks.map(({ productId, nameZh: zh, nameEn: en, picture, words, isOnSale }) => {
      return { productId, name: { zh, en }, picture, words, isOnSale }
    }),
  }
}
