import type { RouteAnswer } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { ListedProduct } from '../database/catalogue'
import type { Stores } from '../database/stores'
import { type ProductCursor, readProductCursor, writeProductCursor } from '../domain/product-cursor'
import { viewCards } from './product-cards'

interface Listed extends ListedProduct {
  readonly part: ProductCursor['part']
}

/** A page of a shop: the seller's picks first, in the seller's order, then the rest of the range. */
export async function listShopProducts(
  stores: Stores,
  request: {
    readonly sellerId: string | null
    readonly category: string | undefined
    readonly cursor: string | undefined
    readonly today: string
  },
): Promise<RouteAnswer<'listProducts'>> {
  const found = await listAfter(stores, request, readProductCursor(request.cursor))
  const page = found.slice(0, limits.pageSize)
  const last = page.at(-1)
  return {
    items: await viewCards(stores, page, request.today),
    nextCursor: last && found.length > page.length ? writeProductCursor(last) : null,
  }
}

/** One more than a page holds, when there are so many: it tells that the list goes on. */
async function listAfter(
  stores: Stores,
  { sellerId, category }: { readonly sellerId: string | null; readonly category: string | undefined },
  after: ProductCursor | null,
): Promise<readonly Listed[]> {
  const most = limits.pageSize + 1
  const categoryId = category ?? null
  const picks: Listed[] = []
  if (sellerId && after?.part !== 'range') {
    const listed = await stores.catalogue.listPicks(sellerId, { categoryId, after, limit: most })
    picks.push(...listed.map((product) => ({ ...product, part: 'picks' as const })))
  }
  if (picks.length === most) return picks
  const rangeAfter = after?.part === 'range' ? after : null
  const range = await stores.catalogue.listRange(sellerId, { categoryId, after: rangeAfter, limit: most - picks.length })
  return [...picks, ...range.map((product) => ({ ...product, part: 'range' as const }))]
}
