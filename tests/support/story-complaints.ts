import type { RouteInput } from '../../contract/api/types'
import { createUlid } from '../../contract/ids'
import type { Caller } from './story-call'

interface Now {
  now(): Date
}
type Opening = Partial<RouteInput<'openComplaint'>['body']>

/** What people do about something that went wrong. */
export function createComplaintVerbs(caller: Caller, { now }: Now) {
  const newId = () => createUlid(now().getTime())
  return {
    complains: (words: string, change: Opening = {}) =>
      caller.call('openComplaint', {
        body: { id: newId(), about: 'other', subjectId: null, words, phone: null, pictureIds: [], ...change },
      }),
    addsTo: (complaint: { readonly id: string }, words: string, id: string = newId(), pictureIds: string[] = []) =>
      caller.call('addToComplaint', { params: { id: complaint.id }, body: { id, words, pictureIds } }),
    settles: (complaint: { readonly id: string }) => caller.call('closeComplaint', { params: { id: complaint.id } }),
    seesComplaint: async (complaint: { readonly id: string }) =>
      (await caller.call('getComplaint', { params: { id: complaint.id } })).complaint,
    listsComplaints: async () => (await caller.call('listComplaints', { query: {} })).items,
    /** HQ's side. */
    answers: (complaint: { readonly id: string }, words: string, id: string = newId()) =>
      caller.call('answerComplaint', { params: { id: complaint.id }, body: { id, words } }),
    listsHqComplaints: (group: 'open' | 'answered' | 'closed' = 'open') => caller.call('listHqComplaints', { query: { group } }),
  }
}
