import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function getJoinPage(query: RouteInput<'getJoinPage'>['query']): Promise<RouteAnswer<'getJoinPage'>> {
  return api('GET /seller/join-page', { query })
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

export function getStatement(query: RouteInput<'getStatement'>['query']): Promise<RouteAnswer<'getStatement'>> {
  return api('GET /seller/statement', { query })
}

export function exportStatement(month: string, language: 'zh' | 'en'): Promise<RouteAnswer<'exportStatement'>> {
  return api('GET /seller/statement/{month}', { params: { month }, query: { language } })
}

export function getChain(after: number): Promise<RouteAnswer<'getChain'>> {
  return api('GET /seller/chain', { query: { after } })
}

export function getSellerOrder(id: string): Promise<RouteAnswer<'getSellerOrder'>> {
  return api('GET /seller/orders/{id}', { params: { id } })
}

export function getBrought(): Promise<RouteAnswer<'getBrought'>> {
  return api('GET /seller/brought')
}

export function listShares(query: RouteInput<'listShares'>['query']): Promise<RouteAnswer<'listShares'>> {
  return api('GET /seller/shares', { query })
}
