import type { RouteAnswer } from '@contract/api/types'
import { type ComplaintState, complaintStates } from '@contract/complaint-state'
import { useRef } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { answerComplaint, getHqComplaint, listHqComplaints } from '@/services/complaints'

export const complaintGroups = complaintStates
export type ComplaintCounts = RouteAnswer<'listHqComplaints'>['counts']

const noCounts: ComplaintCounts = { open: 0, overdue: 0, answered: 0 }

/** Complaints by whose turn it is, the nearest deadline first. What people wrote does not stay on the phone. */
export function useHqComplaints(group: ComplaintState) {
  const query = useQuery(`hq-complaints:${group}`, () => listHqComplaints({ group }), { isKept: false })
  const list = useMore(query.data, (cursor) => listHqComplaints({ group, cursor }), group)
  // While another group is coming, the numbers stay.
  const counts = useRef(noCounts)
  if (query.data !== null) counts.current = query.data.counts
  return { query, list, counts: counts.current }
}

export function useHqComplaint(id: string) {
  return useQuery(`hq-complaint:${id}`, () => getHqComplaint(id), { freshSeconds: 5, isKept: false })
}

export function useAnswerComplaint(complaintId: string) {
  return useWriteOnce((id, words: string) =>
    answerComplaint(complaintId, { id, words }).finally(() => invalidate('hq-complaint', 'hq-home')),
  )
}
