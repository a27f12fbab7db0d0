import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { getSellerOrder, listCommissions } from '@/services/seller'

export const commissionGroups = ['all', 'pending', 'available', 'taken-back'] as const
export type CommissionGroup = (typeof commissionGroups)[number]

/** Orders that came through this seller, 20 at a time. */
export function useCommissions(group: CommissionGroup) {
  const query = useQuery(`commissions:${group}`, () => listCommissions({ state: group }))
  const list = useMore(query.data, (cursor) => listCommissions({ state: group, cursor }), group)
  return { query, list }
}

/** One of them. */
export function useSellerOrder(id: string) {
  return useQuery(`seller-order:${id}`, () => getSellerOrder(id))
}
