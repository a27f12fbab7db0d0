import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function getHqHome(): Promise<RouteAnswer<'getHqHome'>> {
  return api('GET /hq/home')
}

export function listHqOrders(query: RouteInput<'listHqOrders'>['query']): Promise<RouteAnswer<'listHqOrders'>> {
  return api('GET /hq/orders', { query })
}

export function getHqOrder(id: string): Promise<RouteAnswer<'getHqOrder'>> {
  return api('GET /hq/orders/{id}', { params: { id } })
}

export function shipParcel(orderId: string, body: RouteInput<'shipParcel'>['body']): Promise<RouteAnswer<'shipParcel'>> {
  return api('POST /hq/orders/{id}/parcels', { params: { id: orderId }, body })
}
