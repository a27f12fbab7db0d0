import type { HqSellerCard, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { SellerCardRow } from '../database/seller-lists'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'

/** Shows HQ who sells for it, and finds one by a part of a name. */
export async function listSellers(
  context: Context,
  { query }: { readonly query: RouteRequest<'listSellers'>['query'] },
): Promise<RouteAnswer<'listSellers'>> {
  const { state, words } = query
  const stores = context.read
  const found = await stores.sellerLists.list({ state, words, after: readCursor(query.cursor), limit: limits.pageSize + 1 })
  const items = found.slice(0, limits.pageSize)
  const last = items.at(-1)
  return {
    items: items.map(viewSellerCard),
    nextCursor: last && found.length > items.length ? writeCursor({ at: last.since, id: last.id }) : null,
    counts: await stores.sellerLists.count(),
  }
}

export function viewSellerCard(row: SellerCardRow): HqSellerCard {
  return { ...row, since: row.since.toISOString() }
}
