import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function listHqClaims(query: RouteInput<'listHqClaims'>['query']): Promise<RouteAnswer<'listHqClaims'>> {
  return api('GET /hq/claims', { query })
}

export function getHqClaim(id: string): Promise<RouteAnswer<'getHqClaim'>> {
  return api('GET /hq/claims/{id}', { params: { id } })
}

export function decideClaim(id: string, body: RouteInput<'decideClaim'>['body']): Promise<RouteAnswer<'decideClaim'>> {
  return api('POST /hq/claims/{id}/decision', { params: { id }, body })
}

export function receiveReturn(id: string): Promise<RouteAnswer<'receiveReturn'>> {
  return api('POST /hq/claims/{id}/arrival', { params: { id } })
}

export function decideReturn(id: string, body: RouteInput<'decideReturn'>['body']): Promise<RouteAnswer<'decideReturn'>> {
  return api('POST /hq/claims/{id}/return-decision', { params: { id }, body })
}

export function shelveReturn(id: string, body: RouteInput<'shelveReturn'>['body']): Promise<RouteAnswer<'shelveReturn'>> {
  return api('POST /hq/claims/{id}/goods', { params: { id }, body })
}

export function retryRefund(id: string): Promise<RouteAnswer<'retryRefund'>> {
  return api('POST /hq/claims/{id}/refund-retry', { params: { id } })
}
