import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { SeenNotice } from '@/components/seen-notice'
import type { More } from '@/queries/use-more'
import type { Query } from '@/queries/use-query'
import styles from './hq-page.module.scss'
import { CardsSkeleton } from './hq-page-skeleton'

export interface QueryListProps<Item> {
  readonly query: Query<unknown>
  readonly list: More<Item>
  readonly empty: { readonly title: string; readonly words: string }
  readonly card: (item: Item) => ReactNode
  readonly children?: ReactNode
}

/** A list with all that can be in its place: skeleton, error, nothing, the rest. */
export function QueryList<Item>({ query, list, empty, card, children }: QueryListProps<Item>) {
  return (
    <View className={styles.page}>
      {children}
      {query.state === 'loading' && <CardsSkeleton />}
      {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
      {query.state === 'ready' && (
        <>
          <SeenNotice error={query.error} seenAt={query.seenAt} />
          {list.items.length === 0 ? <Empty drawing={emptyDesk} {...empty} /> : list.items.map(card)}
          {list.items.length > 0 && <ListEnd list={list} />}
        </>
      )}
    </View>
  )
}

export function tabLabel(name: string, count: number): string {
  return count === 0 ? name : `${name} ${count}`
}
