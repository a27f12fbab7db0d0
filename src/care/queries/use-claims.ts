import type { ClaimQuote, RouteInput } from '@contract/api/types'
import { useRef } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { addToClaim, appealClaim, getClaim, listClaims, quoteClaim, requestClaim, sendReturn, withdrawClaim } from '@/services/claims'

export const claimGroups = ['open', 'all'] as const
export type ClaimGroup = (typeof claimGroups)[number]

export type AskedClaim = RouteInput<'quoteClaim'>['body']

/** What can be asked for, and what would come back for what is chosen; the last answer stays in sight while the next one is coming. */
export function useClaimQuote(orderId: string, asked: AskedClaim) {
  const query = useQuery(`claim-quote:${orderId}:${JSON.stringify(asked)}`, () => quoteClaim(orderId, asked), { isKept: false })
  const last = useRef<ClaimQuote | null>(null)
  if (query.data !== null) last.current = query.data
  return { quote: query.data ?? last.current, isCurrent: query.data !== null, error: query.error, refresh: query.refresh }
}

export function useClaims(group: ClaimGroup) {
  const query = useQuery(`claims:${group}`, () => listClaims({ group }))
  const list = useMore(query.data, (cursor) => listClaims({ group, cursor }), group)
  // While another group is coming, the number stays.
  const open = useRef(0)
  if (query.data !== null) open.current = query.data.counts.open
  return { query, list, open: open.current }
}

export function useClaim(id: string) {
  return useQuery(`claim:${id}`, () => getClaim(id), { freshSeconds: 15 })
}

/** However a write ends, claims and orders are asked for again: a refusal says that they have changed. */
function changing<Answer>(write: Promise<Answer>): Promise<Answer> {
  return write.finally(() => invalidate('claim', 'order'))
}

export type NewClaim = Omit<RouteInput<'requestClaim'>['body'], 'id'>

export function useRequestClaim(orderId: string) {
  return useWriteOnce((id, claim: NewClaim) => changing(requestClaim(orderId, { ...claim, id })))
}

export function useAddToClaim(claimId: string) {
  return useWriteOnce((id, words: string, pictureIds: readonly string[] = []) =>
    changing(addToClaim(claimId, { id, words, pictureIds: [...pictureIds] })),
  )
}

export function useWithdrawClaim(claimId: string) {
  return useWrite(() => changing(withdrawClaim(claimId)))
}

export function useSendReturn(claimId: string) {
  return useWrite((parcel: RouteInput<'sendReturn'>['body']) => changing(sendReturn(claimId, parcel)))
}

export function useAppealClaim(claimId: string) {
  return useWrite((words: string, pictureIds: readonly string[] = []) =>
    changing(appealClaim(claimId, { words, pictureIds: [...pictureIds] })),
  )
}
