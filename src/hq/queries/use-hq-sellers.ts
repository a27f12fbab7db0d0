import type { HqSellerCard, RouteAnswer } from '@contract/api/types'
import { useRef } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { getHqSeller, listSellers, setSellerState } from '@/services/hq-office'

export const sellerGroups = ['active', 'suspended', 'left'] as const satisfies readonly HqSellerCard['state'][]
export type SellerGroup = (typeof sellerGroups)[number]

const noCounts: RouteAnswer<'listSellers'>['counts'] = { active: 0, suspended: 0, left: 0 }

/** Who sells, by state and a part of a name. Names of people do not stay on the phone. */
export function useHqSellers(state: SellerGroup, words: string) {
  const key = `hq-sellers:${state}:${words}`
  const query = useQuery(key, () => listSellers({ state, words }), { isKept: false })
  const list = useMore(query.data, (cursor) => listSellers({ state, words, cursor }), key)
  // While others are coming, the numbers stay.
  const counts = useRef(noCounts)
  if (query.data !== null) counts.current = query.data.counts
  return { query, list, counts: counts.current }
}

export function useHqSeller(id: string) {
  return useQuery(`hq-seller:${id}`, () => getHqSeller(id), { freshSeconds: 5, isKept: false })
}

export function useSetSellerState(sellerId: string, state: 'active' | 'suspended') {
  return useWriteOnce((id, reason: string) =>
    setSellerState(sellerId, { id, state, reason }).finally(() => invalidate('hq-seller', 'hq-payouts')),
  )
}
