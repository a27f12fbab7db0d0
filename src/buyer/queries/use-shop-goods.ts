import type { ProductCard, ShopPage } from '@contract/api/types'
import { type More, useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { listProducts } from '@/services/catalogue'

export interface ShopGoods {
  /** Null while the first of a category are on their way. */
  readonly list: More<ProductCard> | null
  /** Why the first of a category did not come. */
  readonly error: unknown
  readonly retry: () => void
}

/** The goods of a shop, or of one category of it: the first of all come with the shop's page, everything after by cursor. */
export function useShopGoods(all: ShopPage['products'], token: string | null, category: string | null): ShopGoods {
  const asked = { token: token ?? undefined, category: category ?? undefined }
  const key = `goods:${token ?? ''}:${category ?? ''}`
  const query = useQuery(key, () => listProducts(asked), { isOn: category !== null })
  const first = category === null ? all : query.data
  const list = useMore(first, (cursor) => listProducts({ ...asked, cursor }), key)
  return { list: first === null ? null : list, error: first === null ? query.error : null, retry: () => void query.refresh() }
}
