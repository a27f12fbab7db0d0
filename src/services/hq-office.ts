import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function listSellers(query: RouteInput<'listSellers'>['query']): Promise<RouteAnswer<'listSellers'>> {
  return api('GET /hq/sellers', { query })
}

export function getHqSeller(id: string): Promise<RouteAnswer<'getHqSeller'>> {
  return api('GET /hq/sellers/{id}', { params: { id } })
}

export function setSellerState(sellerId: string, body: RouteInput<'setSellerState'>['body']): Promise<RouteAnswer<'setSellerState'>> {
  return api('PUT /hq/sellers/{id}/state', { params: { id: sellerId }, body })
}

export function listPayouts(query: RouteInput<'listPayouts'>['query']): Promise<RouteAnswer<'listPayouts'>> {
  return api('GET /hq/payouts', { query })
}

export function retryPayout(withdrawalId: string, body: RouteInput<'retryPayout'>['body']): Promise<RouteAnswer<'retryPayout'>> {
  return api('POST /hq/payouts/{id}/retry', { params: { id: withdrawalId }, body })
}

export function voidPayout(withdrawalId: string, body: RouteInput<'voidPayout'>['body']): Promise<RouteAnswer<'voidPayout'>> {
  return api('POST /hq/payouts/{id}/void', { params: { id: withdrawalId }, body })
}

export function listInvitations(query: RouteInput<'listInvitations'>['query']): Promise<RouteAnswer<'listInvitations'>> {
  return api('GET /hq/invitations', { query })
}

export function makeInvitation(body: RouteInput<'makeInvitation'>['body']): Promise<RouteAnswer<'makeInvitation'>> {
  return api('POST /hq/invitations', { body })
}

export function makeInvitationCode(token: string): Promise<RouteAnswer<'makeInvitationCode'>> {
  return api('POST /hq/invitations/{token}/code', { params: { token } })
}

export function revokeInvitation(token: string, body: RouteInput<'revokeInvitation'>['body']): Promise<RouteAnswer<'revokeInvitation'>> {
  return api('POST /hq/invitations/{token}/revocation', { params: { token }, body })
}

export function getSellerSettings(): Promise<RouteAnswer<'getSellerSettings'>> {
  return api('GET /hq/settings')
}

export function changeSellerSettings(body: RouteInput<'changeSellerSettings'>['body']): Promise<RouteAnswer<'changeSellerSettings'>> {
  return api('PUT /hq/settings', { body })
}
