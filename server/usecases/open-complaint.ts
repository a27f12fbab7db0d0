import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { ComplaintRow } from '../database/complaints'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import { addSeconds } from '../domain/time'
import type { Context } from '../ports'
import { findSubject, somethingElse } from './complaint-subject'
import { standing } from './complaint-view'

interface Request {
  readonly personId: string
  readonly body: RouteRequest<'openComplaint'>['body']
}

/** Takes a complaint down exactly once, with the time by which HQ has to answer it. */
export async function openComplaint(context: Context, request: Request): Promise<RouteAnswer<'openComplaint'>> {
  const { personId, body } = request
  const hash = requestHash(body)
  return await context.transact(async (stores) => {
    // One after the other for each person: neither a double tap nor the limit is overtaken.
    await stores.people.lock(personId)
    const earlier = await stores.complaints.find(body.id)
    if (earlier) return sameComplaint(earlier, personId, hash)
    if (await stores.complaints.findPost(body.id)) refuse('id-conflict', {})
    if ((await stores.complaints.countUnclosed(personId)) >= limits.openComplaints)
      refuse('too-many-complaints', { limit: limits.openComplaints })
    return await insertComplaint(stores, request, hash, context.clock.now())
  })
}

function sameComplaint(earlier: ComplaintRow, personId: string, hash: string): RouteAnswer<'openComplaint'> {
  if (earlier.person_id !== personId || earlier.request_hash !== hash) return refuse('id-conflict', {})
  return standing(earlier)
}

async function insertComplaint(stores: Stores, { personId, body }: Request, hash: string, now: Date) {
  const { id, about, subjectId, phone, words } = body
  const subject = about === 'other' || subjectId === null ? somethingElse : await findSubject(stores, personId, about, subjectId)
  const { complaintAnswerHours } = await stores.settings.get()
  const complaint: ComplaintRow = {
    id,
    request_hash: hash,
    person_id: personId,
    about,
    subject_id: subjectId,
    title_zh: subject.title.zh,
    title_en: subject.title.en,
    picture: subject.picture,
    phone,
    state: 'open',
    opened_at: now,
    turn_until: addSeconds(now, complaintAnswerHours * 3600),
    closed_by: null,
  }
  await stores.complaints.insert(complaint)
  const post = { id, complaint_id: id, request_hash: hash, author: 'buyer' as const, person_id: personId, words }
  await stores.complaints.insertPost({ ...post, posted_at: now, due_at: null })
  await stores.uploads.attach({ personId, purpose: 'complaint', ids: body.pictureIds, to: id, at: now })
  return standing(complaint)
}
