import type { RouteInput } from '@contract/api/types'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { addToComplaint, closeComplaint, getComplaint, getComplaintForm, listComplaints, openComplaint } from '@/services/complaints'

/** What a complaint from here can be about. */
export function useComplaintForm(from: RouteInput<'getComplaintForm'>['query']) {
  const key = `complaint-form:${from.orderId ?? ''}:${from.productId ?? ''}:${from.sellerId ?? ''}`
  return useQuery(key, () => getComplaintForm(from), { isKept: false })
}

export function useComplaints() {
  const query = useQuery('complaints', () => listComplaints({}))
  return { query, list: useMore(query.data, (cursor) => listComplaints({ cursor }), 'complaints') }
}

export function useComplaint(id: string) {
  return useQuery(`complaint:${id}`, () => getComplaint(id), { freshSeconds: 15 })
}

/** However a write ends, what is shown of complaints is asked for again: a refusal says that it has changed. */
function changing<Answer>(write: Promise<Answer>): Promise<Answer> {
  return write.finally(() => invalidate('complaint:', 'complaints'))
}

export type NewComplaint = Omit<RouteInput<'openComplaint'>['body'], 'id'>

export function useOpenComplaint() {
  return useWriteOnce((id, complaint: NewComplaint) => changing(openComplaint({ ...complaint, id })))
}

export function useAddToComplaint(complaintId: string) {
  return useWriteOnce((id, words: string, pictureIds: readonly string[]) =>
    changing(addToComplaint(complaintId, { id, words, pictureIds: [...pictureIds] })),
  )
}

export function useCloseComplaint(complaintId: string) {
  return useWrite(() => changing(closeComplaint(complaintId)))
}
