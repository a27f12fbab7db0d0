import type { ProductCard, RouteInput, ShopPage } from '@contract/api/types'
import { type More, useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { listProducts } from '@/services/catalogue'

export type GoodsSort = NonNullable<RouteInput<'listProducts'>['query']['sort']>

export interface ShopGoods {
  /** Null while the first of a category are on their way. */
  readonly list: More<ProductCard> | null
  /** Why the first of a category did not come. */
  readonly error: unknown
  readonly retry: () => void
}

export interface AskedGoods {
  readonly token: string | null
  readonly category: string | null
  readonly sort: GoodsSort
}

/** The goods of a shop, of one category of it, in one order: the first of all come with the shop's page, everything after by cursor. */
export function useShopGoods(all: ShopPage['products'], { token, category, sort }: AskedGoods): ShopGoods {
  const asked = { token: token ?? undefined, category: category ?? undefined, sort: sort === 'shop' ? undefined : sort }
  const isAll = category === null && sort === 'shop'
  const key = `goods:${token ?? ''}:${category ?? ''}:${sort}`
  const query = useQuery(key, () => listProducts(asked), { isOn: !isAll })
  const first = isAll ? all : query.data
  const list = useMore(first, (cursor) => listProducts({ ...asked, cursor }), key)
  return {
    list: first === null ? null : { ...list, items: withoutRepeats(list.items) },
    error: first === null ? query.error : null,
    retry: () => void query.refresh(),
  }
}

/** A product whose price went up meanwhile may come again further down: it stays where it was seen first. */
export function withoutRepeats(products: readonly ProductCard[]): readonly ProductCard[] {
  const known = new Set<string>()
  return products.filter(({ id }) => !known.has(id) && known.add(id))
}
