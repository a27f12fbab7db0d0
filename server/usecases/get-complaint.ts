import type { RouteAnswer } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { ownComplaint, viewComplaint } from './complaint-view'

/** Shows somebody what became of their complaint. */
export async function getComplaint(
  context: Context,
  request: { readonly personId: string; readonly complaintId: string },
): Promise<RouteAnswer<'getComplaint'>> {
  const stores = context.read
  const complaint = ownComplaint(await stores.complaints.find(request.complaintId), request.personId)
  const { brandPhone } = await stores.settings.get()
  return { complaint: await viewComplaint(stores, complaint, context.clock.now()), brandPhone }
}

/** Shows HQ one complaint and who wrote it. */
export async function getHqComplaint(context: Context, request: { readonly complaintId: string }): Promise<RouteAnswer<'getHqComplaint'>> {
  const stores = context.read
  const complaint = (await stores.complaints.find(request.complaintId)) ?? refuse('not-found', { what: 'complaint' })
  const { nickname, avatar } = await stores.people.get(complaint.person_id)
  return { complaint: await viewComplaint(stores, complaint, context.clock.now()), by: { nickname, avatar } }
}
