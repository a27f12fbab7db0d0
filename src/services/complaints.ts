import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function getComplaintForm(query: RouteInput<'getComplaintForm'>['query']): Promise<RouteAnswer<'getComplaintForm'>> {
  return api('GET /complaint-form', { query })
}

/** The id is made by the caller and kept over retries: the same complaint comes back. */
export function openComplaint(body: RouteInput<'openComplaint'>['body']): Promise<RouteAnswer<'openComplaint'>> {
  return api('POST /complaints', { body })
}

export function addToComplaint(id: string, body: RouteInput<'addToComplaint'>['body']): Promise<RouteAnswer<'addToComplaint'>> {
  return api('POST /complaints/{id}/posts', { params: { id }, body })
}

export function closeComplaint(id: string): Promise<RouteAnswer<'closeComplaint'>> {
  return api('POST /complaints/{id}/close', { params: { id } })
}

export function listComplaints(query: RouteInput<'listComplaints'>['query']): Promise<RouteAnswer<'listComplaints'>> {
  return api('GET /complaints', { query })
}

export function getComplaint(id: string): Promise<RouteAnswer<'getComplaint'>> {
  return api('GET /complaints/{id}', { params: { id } })
}

export function listHqComplaints(query: RouteInput<'listHqComplaints'>['query']): Promise<RouteAnswer<'listHqComplaints'>> {
  return api('GET /hq/complaints', { query })
}

export function getHqComplaint(id: string): Promise<RouteAnswer<'getHqComplaint'>> {
  return api('GET /hq/complaints/{id}', { params: { id } })
}

export function answerComplaint(id: string, body: RouteInput<'answerComplaint'>['body']): Promise<RouteAnswer<'answerComplaint'>> {
  return api('POST /hq/complaints/{id}/answers', { params: { id }, body })
}
