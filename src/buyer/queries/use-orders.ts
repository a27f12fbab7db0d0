import type { RouteAnswer } from '@contract/api/types'
import { useEffect, useRef } from 'react'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { listOrders } from '@/services/orders'
import { resumePaymentWatches } from './payment-watch'

export const orderGroups = ['all', 'unpaid', 'to-ship', 'on-the-way', 'returns', 'done'] as const
export type OrderGroup = (typeof orderGroups)[number]
export type OrderCounts = RouteAnswer<'listOrders'>['counts']

const noCounts: OrderCounts = { unpaid: 0, toShip: 0, onTheWay: 0, returns: 0 }

/** A person's orders of one group, 20 at a time, and how many wait for what. */
export function useOrders(group: OrderGroup) {
  const query = useQuery(`orders:${group}`, () => listOrders({ group }))
  const list = useMore(query.data, (cursor) => listOrders({ group, cursor }), group)
  // While another group is coming, the numbers stay.
  const counts = useRef(noCounts)
  if (query.data !== null) counts.current = query.data.counts
  useEffect(resumePaymentWatches, [])
  return { query, list, counts: counts.current }
}
