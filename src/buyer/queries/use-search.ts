import type { ProductCard } from '@contract/api/types'
import { type More, useMore } from '@/queries/use-more'
import { type Query, useQuery } from '@/queries/use-query'
import { getSearchPage, searchProducts } from '@/services/finding'
import { type GoodsSort, withoutRepeats } from './use-shop-goods'

/** Categories, and what is still sold of the products with these ids. */
export function useSearchPage(seenIds: readonly string[]) {
  const seen = seenIds.length === 0 ? undefined : seenIds.join(',')
  return useQuery(`search-page:${seen ?? ''}`, () => getSearchPage({ seen }), { isKept: false })
}

export interface Search {
  readonly query: Query<{ readonly near: readonly ProductCard[] }>
  readonly list: More<ProductCard>
}

/** What a search finds. Each search has a key of its own: an answer that comes late is never shown for another one. */
export function useSearch(words: string, sort: GoodsSort): Search {
  const asked = { q: words, sort }
  const key = `search:${sort}:${words}`
  const query = useQuery(key, () => searchProducts(asked), { isKept: false, isOn: words !== '' })
  const list = useMore(query.data, (cursor) => searchProducts({ ...asked, cursor }), key)
  return { query, list: { ...list, items: withoutRepeats(list.items) } }
}
