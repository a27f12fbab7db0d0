import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function openSession(code: string): Promise<RouteAnswer<'openSession'>> {
  return api('POST /sessions', { body: { code } })
}

export function getMe(): Promise<RouteAnswer<'getMe'>> {
  return api('GET /me')
}

export function recordVisit(body: RouteInput<'recordVisit'>['body']): Promise<RouteAnswer<'recordVisit'>> {
  return api('POST /visits', { body })
}

export function recordOpen(token: string): Promise<RouteAnswer<'recordOpen'>> {
  return api('POST /opens', { body: { token } })
}

/** The token is used up; the next one for the same thing and channel comes back. */
export function recordShareIntent(token: string): Promise<RouteAnswer<'recordShareIntent'>> {
  return api('POST /share-intents', { body: { token } })
}
