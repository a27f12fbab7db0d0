import { useQuery } from '@/queries/use-query'
import { getShopPage } from '@/services/catalogue'

/** The shop that a card leads to; without one, this person's or the brand's own. */
export function useShop(token: string | null, isOn = true) {
  return useQuery(`shop:${token ?? ''}`, () => getShopPage({ token: token ?? undefined }), { isOn })
}
