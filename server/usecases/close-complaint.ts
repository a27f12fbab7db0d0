import type { RouteAnswer } from '../../contract/api/types'
import { complaintAfter } from '../../contract/complaint-state'
import type { ComplaintRow } from '../database/complaints'
import type { Stores } from '../database/stores'
import type { Context } from '../ports'
import { ownComplaint, standing } from './complaint-view'

/** The buyer says that it is settled, answered or not; saying it twice is once. */
export async function closeComplaint(
  context: Context,
  request: { readonly personId: string; readonly complaintId: string },
): Promise<RouteAnswer<'closeComplaint'>> {
  return await context.transact(async (stores) => {
    const complaint = ownComplaint(await stores.complaints.lock(request.complaintId), request.personId)
    if (complaintAfter(complaint.state, 'buyer', 'close') === null) return standing(complaint)
    return await closeLocked(stores, complaint, 'buyer', context.clock.now())
  })
}

/** Closes an answered complaint when its writer let the time after the answer pass; an unanswered one never closes by itself. */
export async function closeAnsweredComplaint(context: Context, complaintId: string): Promise<Date | null> {
  return await context.transact(async (stores) => {
    const complaint = await stores.complaints.lock(complaintId)
    if (!complaint || complaintAfter(complaint.state, 'system', 'close') === null) return null
    const now = context.clock.now()
    if (now < complaint.turn_until) return complaint.turn_until
    await closeLocked(stores, complaint, 'time', now)
    return null
  })
}

async function closeLocked(stores: Stores, complaint: ComplaintRow, by: 'buyer' | 'time', now: Date) {
  const change = { state: 'closed' as const, turn_until: now, closed_by: by }
  await stores.complaints.update(complaint.id, change)
  await stores.jobs.drop('close-complaint', complaint.id)
  return standing({ ...complaint, ...change })
}
