import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

/** What can be asked for and what would come back. Changes nothing. */
export function quoteClaim(orderId: string, body: RouteInput<'quoteClaim'>['body']): Promise<RouteAnswer<'quoteClaim'>> {
  return api('POST /orders/{id}/claim-quotes', { params: { id: orderId }, body })
}

/** The id is made by the caller and kept over retries: the same claim comes back. */
export function requestClaim(orderId: string, body: RouteInput<'requestClaim'>['body']): Promise<RouteAnswer<'requestClaim'>> {
  return api('POST /orders/{id}/claims', { params: { id: orderId }, body })
}

export function listClaims(query: RouteInput<'listClaims'>['query']): Promise<RouteAnswer<'listClaims'>> {
  return api('GET /claims', { query })
}

export function getClaim(id: string): Promise<RouteAnswer<'getClaim'>> {
  return api('GET /claims/{id}', { params: { id } })
}

export function addToClaim(id: string, body: RouteInput<'addToClaim'>['body']): Promise<RouteAnswer<'addToClaim'>> {
  return api('POST /claims/{id}/additions', { params: { id }, body })
}

export function withdrawClaim(id: string): Promise<RouteAnswer<'withdrawClaim'>> {
  return api('POST /claims/{id}/withdrawal', { params: { id } })
}

export function sendReturn(id: string, body: RouteInput<'sendReturn'>['body']): Promise<RouteAnswer<'sendReturn'>> {
  return api('POST /claims/{id}/return', { params: { id }, body })
}

export function appealClaim(id: string, body: RouteInput<'appealClaim'>['body']): Promise<RouteAnswer<'appealClaim'>> {
  return api('POST /claims/{id}/appeal', { params: { id }, body })
}
