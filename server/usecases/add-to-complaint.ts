import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { type ComplaintAction, complaintAfter } from '../../contract/complaint-state'
import { limits } from '../../contract/limits'
import type { ComplaintRow } from '../database/complaints'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import { addDays, addSeconds } from '../domain/time'
import type { Context } from '../ports'
import { ownComplaint, standing } from './complaint-view'

interface Request {
  readonly personId: string
  readonly complaintId: string
  readonly body: RouteRequest<'answerComplaint'>['body']
}

type Addition = Request & { readonly body: RouteRequest<'addToComplaint'>['body'] }

/** The buyer goes on: an answered complaint waits for HQ again, with a new time; one that already waits keeps its time. */
export async function addToComplaint(context: Context, request: Addition): Promise<RouteAnswer<'addToComplaint'>> {
  return await context.transact(async (stores) => {
    const complaint = ownComplaint(await stores.complaints.lock(request.complaintId), request.personId)
    const posted = await post(context, stores, complaint, { ...request, author: 'buyer', action: 'add' })
    const { id, pictureIds } = request.body
    await stores.uploads.attach({ personId: request.personId, purpose: 'complaint', ids: pictureIds, to: id, at: context.clock.now() })
    return posted
  })
}

/** HQ answers. An answer after its time is kept as late for everybody to see. */
export async function answerComplaint(context: Context, request: Request): Promise<RouteAnswer<'answerComplaint'>> {
  return await context.transact(async (stores) => {
    const complaint = (await stores.complaints.lock(request.complaintId)) ?? refuse('not-found', { what: 'complaint' })
    return await post(context, stores, complaint, { ...request, author: 'hq', action: 'answer' })
  })
}

type Post = Request & { readonly author: 'buyer' | 'hq'; readonly action: ComplaintAction }

async function post(context: Context, stores: Stores, complaint: ComplaintRow, given: Post): Promise<RouteAnswer<'addToComplaint'>> {
  const { personId, body, author, action } = given
  const hash = requestHash(body)
  const earlier = await stores.complaints.findPost(body.id)
  if (earlier) {
    const isSame = earlier.complaint_id === complaint.id && earlier.person_id === personId && earlier.request_hash === hash
    return isSame ? standing(complaint) : refuse('id-conflict', {})
  }
  const state = complaintAfter(complaint.state, author, action)
  if (state === null) return refuse('complaint-closed', {})
  await checkRoom(stores, complaint.id, author)
  const now = context.clock.now()
  const isOwed = author === 'hq' && complaint.state === 'open'
  await stores.complaints.insertPost({
    id: body.id,
    complaint_id: complaint.id,
    request_hash: hash,
    author,
    person_id: personId,
    words: body.words,
    posted_at: now,
    due_at: isOwed ? complaint.turn_until : null,
  })
  const turn_until = await nextTurn(stores, complaint, author, now)
  await stores.complaints.update(complaint.id, { state, turn_until })
  return standing({ id: complaint.id, state, turn_until })
}

/** HQ may always answer; who complains has room for a long exchange, not for an endless one. */
async function checkRoom(stores: Stores, complaintId: string, author: Post['author']): Promise<void> {
  if (author === 'hq') return
  const posts = await stores.complaints.listPosts(complaintId)
  if (posts.filter((each) => each.author === 'buyer').length >= limits.complaintPosts)
    refuse('complaint-full', { limit: limits.complaintPosts })
}

/** Until when whose turn it is now; the job that closes an answered complaint follows it. */
async function nextTurn(stores: Stores, complaint: ComplaintRow, author: Post['author'], now: Date): Promise<Date> {
  const { complaintAnswerHours, complaintCloseDays } = await stores.settings.get()
  if (author === 'hq') {
    const closesAt = addDays(now, complaintCloseDays)
    await stores.jobs.plan('close-complaint', complaint.id, closesAt)
    return closesAt
  }
  if (complaint.state === 'open') return complaint.turn_until
  await stores.jobs.drop('close-complaint', complaint.id)
  return addSeconds(now, complaintAnswerHours * 3600)
}
