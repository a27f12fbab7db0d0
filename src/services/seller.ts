import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function getJoinPage(): Promise<RouteAnswer<'getJoinPage'>> {
  return api('GET /seller/join-page')
}

export function openShop(body: RouteInput<'openShop'>['body']): Promise<RouteAnswer<'openShop'>> {
  return api('POST /seller', { body })
}

export function getDesk(): Promise<RouteAnswer<'getDesk'>> {
  return api('GET /seller/desk')
}

export function listCommissions(query: RouteInput<'listCommissions'>['query']): Promise<RouteAnswer<'listCommissions'>> {
  return api('GET /seller/commissions', { query })
}
