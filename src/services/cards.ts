import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

/** What is shared: a product, or the shop itself. */
export type SharedId = string | null

export function getSharePage(productId: SharedId): Promise<RouteAnswer<'getSharePage'>> {
  return api('GET /seller/share-page', { query: { productId: productId ?? undefined } })
}

export function makePoster(body: RouteInput<'makePoster'>['body']): Promise<RouteAnswer<'makePoster'>> {
  return api('POST /seller/posters', { body })
}

export function getPack(productId: string): Promise<RouteAnswer<'getPack'>> {
  return api('GET /seller/pack', { query: { productId } })
}

export function makeLink(body: RouteInput<'makeLink'>['body']): Promise<RouteAnswer<'makeLink'>> {
  return api('POST /seller/links', { body })
}

export function listLinks(): Promise<RouteAnswer<'listLinks'>> {
  return api('GET /seller/links')
}
