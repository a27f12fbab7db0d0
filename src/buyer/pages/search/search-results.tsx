import type { ProductCard, SearchPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useRef, useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { Pressable } from '@/components/pressable'
import { Tabs } from '@/components/tabs'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { searchText } from '@/lib/messages/search'
import { GoodsPairs } from '../../components/goods-pairs'
import { NearGoods } from '../../components/product-more'
import { GoodsSkeleton } from '../../components/shop-skeleton'
import { type Search, useSearch } from '../../queries/use-search'
import type { GoodsSort } from '../../queries/use-shop-goods'
import { Choosing } from './choosing'
import styles from './index.module.scss'
import { Categories } from './search-start'

export interface SearchResultsProps {
  readonly words: string
  readonly chosen: readonly string[] | null
  readonly onChoose: (chosen: readonly string[]) => void
  readonly categories: SearchPage['categories']
  readonly onLook: (words: string) => void
  readonly onOpen: (productId: string) => void
}

const sorts = ['shop', 'price-up', 'price-down', 'newest'] as const satisfies readonly GoodsSort[]

/** What holds the words, in the order that was chosen; else what is near. */
export function SearchResults({ words, categories, onLook, onOpen, ...choice }: SearchResultsProps) {
  const text = useText(catalogueText).shop
  const [sort, setSort] = useState<GoodsSort>('shop')
  const search = useSearch(words, sort)
  const isNothing = search.query.state === 'ready' && search.list.items.length === 0
  if (isNothing) return <Nothing words={words} near={search.query.data?.near ?? []} {...{ categories, onLook, onOpen }} />
  return (
    <>
      <View className={styles.sorts}>
        <Tabs tabs={sorts.map((key) => ({ key, label: text.sorts[key] }))} chosen={sort} onChoose={setSort} />
      </View>
      <Found search={search} onOpen={onOpen} {...choice} />
    </>
  )
}

interface FoundProps extends Pick<SearchResultsProps, 'chosen' | 'onChoose' | 'onOpen'> {
  readonly search: Search
}

function Found({ search: { query, list }, chosen, onChoose, onOpen }: FoundProps) {
  const text = useText(searchText)
  // The hook keeps the handler of the first drawing.
  const more = useRef(list.more)
  more.current = list.more
  useReachBottom(() => void more.current())
  if (query.state === 'loading') return <GoodsSkeleton />
  if (query.state === 'error') return <ErrorState error={query.error} onRetry={query.refresh} drawing={coldCup} />
  return (
    <View className="gutters">
      {chosen === null && list.items.length > 1 && (
        <Pressable className={classList(styles.action, styles.compare)} onPress={() => onChoose([])}>
          {text.compare}
        </Pressable>
      )}
      {chosen === null ? (
        <GoodsPairs products={list.items} onOpen={onOpen} />
      ) : (
        <Choosing products={list.items} chosen={chosen} onChange={onChoose} />
      )}
      <View className={styles.end}>
        <ListEnd list={list} />
      </View>
    </View>
  )
}

type NothingProps = Pick<SearchResultsProps, 'words' | 'categories' | 'onLook' | 'onOpen'> & { readonly near: readonly ProductCard[] }

function Nothing({ words, near, categories, onLook, onOpen }: NothingProps) {
  const text = useText(searchText)
  return (
    <>
      <View className={styles.nothing} {...roleProps('status')}>
        <View className="t-heading">{text.nothing(words)}</View>
        <View className="ink-2">{near.length > 0 ? text.nearWords : text.nothingWords}</View>
      </View>
      <View className="gutters">
        <NearGoods title={text.near} products={[...near]} onOpen={onOpen} />
        {near.length === 0 && <Categories categories={categories} onLook={onLook} />}
      </View>
    </>
  )
}
