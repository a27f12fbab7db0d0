import { useRef } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { listPayouts, retryPayout, voidPayout } from '@/services/hq-office'

export const payoutGroups = ['to-do', 'under-way', 'ended'] as const
export type PayoutGroup = (typeof payoutGroups)[number]

/** What sellers take out, by whether it goes by itself. Their money is not kept on the phone. */
export function useHqPayouts(group: PayoutGroup) {
  const query = useQuery(`hq-payouts:${group}`, () => listPayouts({ group }), { isKept: false })
  const list = useMore(query.data, (cursor) => listPayouts({ group, cursor }), group)
  const toDo = useRef(0)
  if (query.data !== null) toDo.current = query.data.counts.toDo
  return { query, list, toDo: toDo.current }
}

const changing = <Answer>(write: Promise<Answer>) => write.finally(() => invalidate('hq-payouts', 'hq-home', 'hq-seller'))

export function useRetryPayout(withdrawalId: string) {
  return useWriteOnce((id) => changing(retryPayout(withdrawalId, { id })))
}

export function useVoidPayout(withdrawalId: string) {
  return useWriteOnce((id, reason: string) => changing(voidPayout(withdrawalId, { id, reason })))
}
