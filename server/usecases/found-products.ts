import type { RouteAnswer } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { Finding } from '../database/finding'
import type { Stores } from '../database/stores'
import { readFoundCursor, writeFoundCursor } from '../domain/found-cursor'
import { viewCards } from './product-cards'

/** A page of what is sorted or searched, by a key that each product keeps: whatever is put between meanwhile moves nothing. */
export async function listFoundProducts(
  stores: Stores,
  request: Pick<Finding, 'words' | 'categoryId' | 'sort' | 'today'> & { readonly cursor: string | undefined },
): Promise<RouteAnswer<'listProducts'>> {
  const { cursor, ...asked } = request
  const after = readFoundCursor(cursor, asked.sort)
  // One more than a page holds: it tells that the list goes on.
  const found = await stores.finding.list({ ...asked, after, limit: limits.pageSize + 1 })
  const page = found.slice(0, limits.pageSize)
  const last = page.at(-1)
  return {
    items: await viewCards(stores, page, asked.today),
    nextCursor: last && found.length > page.length ? writeFoundCursor({ ...last, sort: asked.sort }) : null,
  }
}
