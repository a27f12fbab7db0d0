import type { ProductCard } from '../../contract/api/types'
import type { ListedProduct, SizeRow } from '../database/catalogue'
import type { Stores } from '../database/stores'

/** Products as a list shows them; `today` is the business day. */
export async function viewCards(stores: Stores, products: readonly ListedProduct[], today: string): Promise<ProductCard[]> {
  const sizes = await stores.catalogue.listSizes(
    products.map((product) => product.id),
    today,
  )
  return products.map((product) =>
    productCard(
      product,
      sizes.filter((size) => size.product_id === product.id && size.is_on_sale),
    ),
  )
}

/** The cheapest size that can be had; when none can, the cheapest. */
export function shownSize(sizes: readonly SizeRow[]): SizeRow | null {
  const byPrice = [...sizes].sort((a, b) => a.price_fen - b.price_fen)
  return byPrice.find((size) => size.left > 0) ?? byPrice[0] ?? null
}

function productCard(product: ListedProduct, sizes: readonly SizeRow[]): ProductCard {
  const shown = shownSize(sizes)
  if (!shown) throw new Error('a listed product has no size on sale')
  return {
    id: product.id,
    name: { zh: product.nameZh, en: product.nameEn },
    picture: product.picture,
    priceFen: shown.price_fen,
    sizeName: shown.name,
    isSoldOut: shown.left === 0,
    words: product.words || null,
  }
}
