import type { RouteAnswer } from '@contract/api/types'
import { useRef } from 'react'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { listCommissions } from '@/services/seller'

export const commissionGroups = ['all', 'pending', 'available', 'taken-back'] as const
export type CommissionGroup = (typeof commissionGroups)[number]
export type CommissionSums = Pick<RouteAnswer<'listCommissions'>, 'pendingFen' | 'availableFen'>

/** Orders that came through this seller, 20 at a time, and the sums; null before the first answer. */
export function useCommissions(group: CommissionGroup) {
  const query = useQuery(`commissions:${group}`, () => listCommissions({ state: group }))
  const list = useMore(query.data, (cursor) => listCommissions({ state: group, cursor }), group)
  // While another group is coming, the sums stay.
  const sums = useRef<CommissionSums | null>(null)
  if (query.data !== null) sums.current = query.data
  return { query, list, sums: sums.current }
}
