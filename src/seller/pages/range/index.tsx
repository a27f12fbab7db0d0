import type { SellerShop } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Chip } from '@/components/chip'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Bone, Skeleton } from '@/components/skeleton'
import { Tabs } from '@/components/tabs'
import { roleProps } from '@/lib/aria'
import { useText } from '@/lib/language'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { type Pick, usePicks } from '../../queries/use-picks'
import { type RangeSort, rangeSorts, useRange } from '../../queries/use-seller-shop'
import styles from './index.module.scss'
import { RangeItem } from './range-item'
import { useTogglePick } from './use-toggle-pick'

const nothing: readonly Pick[] = []
const picksOf = (shop: SellerShop) => shop.picks

/** All that can be picked: what a piece brings, how it sells, what people think of it; one tap picks it. */
export default function RangePage() {
  const text = useText(sellerShopText)
  const [sort, setSort] = useState<RangeSort>('brand')
  const [isPickedOnly, setPickedOnly] = useState(false)
  const { query, list } = useRange(sort, isPickedOnly)
  const picks = usePicks(query.data?.picks ?? nothing, picksOf)
  const toggle = useTogglePick(picks)
  useReachBottom(() => void list.more())
  const picked = new Set(picks.picks.map(({ productId }) => productId))
  return (
    <PageFrame title={text.rangeTitle}>
      <Tabs tabs={rangeSorts.map((key) => ({ key, label: text.sorts[key] }))} chosen={sort} onChoose={setSort} />
      <View className={styles.page}>
        <View className={styles.filters} {...roleProps('radiogroup')}>
          <Chip label={text.filters.all} isChosen={!isPickedOnly} onPress={() => setPickedOnly(false)} />
          <Chip
            label={query.data === null ? text.picked : text.filters.picked(picked.size)}
            isChosen={isPickedOnly}
            onPress={() => setPickedOnly(true)}
          />
        </View>
        {query.state === 'loading' && <RangeSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <View className="t-caption ink-2">{text.rangeLead}</View>
            {list.items.length === 0 && <Empty drawing={coldCup} {...text.rangeEmpty[isPickedOnly ? 'picked' : 'all']} />}
            {list.items.map((item) => (
              <RangeItem key={item.productId} item={item} isPicked={picked.has(item.productId)} onToggle={() => toggle(item)} />
            ))}
            {list.items.length > 0 && <ListEnd list={list} />}
          </>
        )}
      </View>
    </PageFrame>
  )
}

function RangeSkeleton() {
  return (
    <Skeleton>
      <Bone width="70%" height={14} above={4} />
      <Bone height={152} radius={12} above={12} />
      <Bone height={152} radius={12} above={12} />
      <Bone height={152} radius={12} above={12} />
    </Skeleton>
  )
}
