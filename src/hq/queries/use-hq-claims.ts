import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { useRef } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { decideClaim, decideReturn, getHqClaim, listHqClaims, receiveReturn, retryRefund, shelveReturn } from '@/services/hq-claims'

export const hqClaimGroups = ['to-decide', 'returns', 'failed', 'waiting', 'all'] as const
export type HqClaimGroup = (typeof hqClaimGroups)[number]
export type HqClaimCounts = RouteAnswer<'listHqClaims'>['counts']

const noCounts: HqClaimCounts = { toDecide: 0, returns: 0, failed: 0, waiting: 0 }

/** Claims by what there is to do with them, the next deadline on top. What is known of buyers does not stay on the phone. */
export function useHqClaims(group: HqClaimGroup) {
  const query = useQuery(`hq-claims:${group}`, () => listHqClaims({ group }), { isKept: false })
  const list = useMore(query.data, (cursor) => listHqClaims({ group, cursor }), group)
  // While another group is coming, the numbers stay.
  const counts = useRef(noCounts)
  if (query.data !== null) counts.current = query.data.counts
  return { query, list, counts: counts.current }
}

export function useHqClaim(id: string) {
  return useQuery(`hq-claim:${id}`, () => getHqClaim(id), { freshSeconds: 5, isKept: false })
}

function changing<Answer>(write: Promise<Answer>): Promise<Answer> {
  return write.finally(() => invalidate('hq-claim', 'hq-home', 'hq-order', 'claim', 'order'))
}

export function useDecideClaim(id: string, decision: 'approve' | 'reject') {
  return useWrite((reason: string = '') => changing(decideClaim(id, { decision, reason })))
}

export function useRefuseReturn(id: string) {
  return useWrite((reason: string) => changing(decideReturn(id, { decision: 'refuse', reason })))
}

export function useReceiveReturn(id: string) {
  return useWrite(() => changing(receiveReturn(id)))
}

export function useRetryRefund(id: string) {
  return useWrite(() => changing(retryRefund(id)))
}

export function useDecideReturn(id: string) {
  return useWrite((body: RouteInput<'decideReturn'>['body']) => changing(decideReturn(id, body)))
}

export function useShelveReturn(id: string) {
  return useWriteOnce((shelvingId, goods: RouteInput<'shelveReturn'>['body']['goods']) =>
    changing(shelveReturn(id, { id: shelvingId, goods })),
  )
}
