import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function getShopPage(query: RouteInput<'getShopPage'>['query']): Promise<RouteAnswer<'getShopPage'>> {
  return api('GET /shop-page', { query })
}

export function listProducts(query: RouteInput<'listProducts'>['query']): Promise<RouteAnswer<'listProducts'>> {
  return api('GET /products', { query })
}

export function getProductPage(query: RouteInput<'getProductPage'>['query']): Promise<RouteAnswer<'getProductPage'>> {
  return api('GET /product-page', { query })
}

export function getProductMore(id: string): Promise<RouteAnswer<'getProductMore'>> {
  return api('GET /products/{id}/more', { params: { id } })
}
