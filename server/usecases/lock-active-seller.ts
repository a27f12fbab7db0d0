import type { SellerRow } from '../database/sellers'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'

/** A seller who may change their shop, locked to the end of the transaction; a paused one reads why not. */
export async function lockActiveSeller(stores: Stores, sellerId: string): Promise<SellerRow> {
  const seller = await stores.sellers.lock(sellerId)
  if (!seller) return refuse('forbidden', { role: 'seller' })
  return seller.state === 'active' ? seller : refuse('seller-inactive', { reason: seller.state_reason })
}
