import type { RouteAnswer } from '@contract/api/types'
import { useRef } from 'react'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { listHqOrders } from '@/services/hq'

export const hqGroups = ['to-ship', 'on-the-way', 'all'] as const
export type HqGroup = (typeof hqGroups)[number]
export type HqCounts = RouteAnswer<'listHqOrders'>['counts']

const noCounts: HqCounts = { toShip: 0, onTheWay: 0 }

/** Orders by what there is to do with them, 20 at a time. Names and addresses of buyers do not stay on the phone. */
export function useHqOrders(group: HqGroup) {
  const query = useQuery(`hq-orders:${group}`, () => listHqOrders({ group }), { isKept: false })
  const list = useMore(query.data, (cursor) => listHqOrders({ group, cursor }), group)
  // While another group is coming, the numbers stay.
  const counts = useRef(noCounts)
  if (query.data !== null) counts.current = query.data.counts
  return { query, list, counts: counts.current }
}
