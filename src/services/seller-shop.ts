import type { RangePart, RouteAnswer, RouteInput, SellerShop } from '@contract/api/types'
import { api } from '@/lib/http'

export function getSellerShop(): Promise<SellerShop> {
  return api('GET /seller/shop')
}

export function saveSellerShop(body: RouteInput<'saveSellerShop'>['body']): Promise<SellerShop> {
  return api('PUT /seller/shop', { body })
}

export function savePicks(body: RouteInput<'savePicks'>['body']): Promise<SellerShop> {
  return api('PUT /seller/picks', { body })
}

/** One alone: the others stay as any phone left them. */
export function putPick(body: RouteInput<'putPick'>['body']): Promise<SellerShop> {
  return api('POST /seller/picks', { body })
}

export function leaveShop(): Promise<RouteAnswer<'leaveShop'>> {
  return api('POST /seller/leave')
}

export function getRange(query: RouteInput<'getRange'>['query']): Promise<RangePart> {
  return api('GET /seller/range', { query })
}
