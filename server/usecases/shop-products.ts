import type { ProductCard, RouteAnswer } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { ListedProduct, SizeRow } from '../database/catalogue'
import type { Stores } from '../database/stores'
import { type ProductCursor, readProductCursor, writeProductCursor } from '../domain/product-cursor'

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
  const sizes = await stores.catalogue.listSizes(
    page.map((product) => product.id),
    request.today,
  )
  return {
    items: page.map((product) =>
      productCard(
        product,
        sizes.filter((size) => size.product_id === product.id && size.is_on_sale),
      ),
    ),
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

/** Shows the cheapest size that can be had; when none can, the cheapest. */
function productCard(product: Listed, sizes: readonly SizeRow[]): ProductCard {
  const byPrice = [...sizes].sort((a, b) => a.price_fen - b.price_fen)
  const had = byPrice.find((size) => size.left > 0)
  const shown = had ?? byPrice[0]
  if (!shown) throw new Error('a listed product has no size on sale')
  return {
    id: product.id,
    name: { zh: product.nameZh, en: product.nameEn },
    picture: product.picture,
    priceFen: shown.price_fen,
    sizeName: shown.name,
    isSoldOut: had === undefined,
    words: product.words || null,
  }
}
