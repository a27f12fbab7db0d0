import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function getSearchPage(query: RouteInput<'getSearchPage'>['query']): Promise<RouteAnswer<'getSearchPage'>> {
  return api('GET /search-page', { query })
}

export function searchProducts(query: RouteInput<'searchProducts'>['query']): Promise<RouteAnswer<'searchProducts'>> {
  return api('GET /search', { query })
}

export function compareProducts(ids: readonly string[]): Promise<RouteAnswer<'compareProducts'>> {
  return api('GET /comparison', { query: { ids: ids.join(',') } })
}
