import type { RangePart, SellerShop } from '@contract/api/types'
import { invalidate, replaceData } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { getRange, getSellerShop, leaveShop, saveSellerShop } from '@/services/seller-shop'
import { updatePerson } from '@/stores/session'

const shopKey = 'seller-shop'
export const rangeSorts = ['brand', 'earn', 'sold', 'new', 'liked'] as const
export type RangeSort = (typeof rangeSorts)[number]

/** A seller's own shop. */
export function useSellerShop() {
  return useQuery(shopKey, getSellerShop)
}

/** Every write answers the whole shop; buyers' pages show it too. */
export function publishShop(shop: SellerShop): void {
  replaceData<SellerShop>(shopKey, () => shop)
  for (const sort of rangeSorts) replaceData<RangePart>(rangeKey(sort, false), (range) => ({ ...range, picks: shop.picks }))
  invalidate('range:picked', 'shop:', 'goods:', 'product', 'desk')
}

export function useSaveShop() {
  return useWrite(async (body: Parameters<typeof saveSellerShop>[0]) => {
    const shop = await saveSellerShop(body)
    publishShop(shop)
    invalidate('me')
    return shop
  })
}

/** Closes the shop; what every page shows of this person, and what it shares, changes with it. */
export function useLeaveShop() {
  return useWrite(async () => {
    const { person } = await leaveShop()
    updatePerson(person)
    invalidate('')
    return person
  })
}

function rangeKey(sort: RangeSort, isPickedOnly: boolean): string {
  return `range:${isPickedOnly ? 'picked' : 'all'}:${sort}`
}

/** What can be picked, a part at a time. */
export function useRange(sort: RangeSort, isPickedOnly: boolean) {
  const key = rangeKey(sort, isPickedOnly)
  const asked = { sort, only: isPickedOnly ? ('picked' as const) : undefined }
  const query = useQuery(key, () => getRange(asked))
  const list = useMore(query.data, (cursor) => getRange({ ...asked, cursor }), key)
  return { query, list }
}
