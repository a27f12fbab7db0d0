import type { RouteAnswer } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Chip } from '@/components/chip'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { PageFrame } from '@/components/page-frame'
import { ReviewCard } from '@/components/review-card'
import { SeenNotice } from '@/components/seen-notice'
import { roleProps } from '@/lib/aria'
import { useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { readQuery } from '@/lib/page-paths'
import { pictureAddress } from '@/lib/picture-address'
import { previewPictures } from '@/platform/picture-preview'
import styles from '../../components/care.module.scss'
import { ListSkeleton } from '../../components/care-skeleton'
import { type ReviewFilter, useReviews } from '../../queries/use-reviews'

type Page = RouteAnswer<'listReviews'>

export default function ReviewsPage() {
  const text = useText(reviewsText)
  const [filter, setFilter] = useState<ReviewFilter>({})
  const { query, list } = useReviews(readQuery(useRouter().params, 'product') ?? '', filter)
  useReachBottom(() => void list.more())
  // While another choice is coming, the numbers stay.
  const head = useRef<Page | null>(null)
  if (query.data !== null) head.current = query.data
  const isAll = Object.values(filter).every((value) => value === undefined)
  return (
    <PageFrame title={text.title}>
      <View className={styles.page}>
        {head.current !== null && <Filters page={head.current} filter={filter} onChoose={setFilter} />}
        {query.state === 'loading' && <ListSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            {list.items.length === 0 && <Empty {...(isAll ? text.empty : text.noneSuch)} />}
            {list.items.map((review) => (
              <ReviewCard
                key={review.id}
                review={review}
                onPreview={(all, first) => previewPictures(all.map(pictureAddress), pictureAddress(first))}
              />
            ))}
            {list.items.length > 0 && <ListEnd list={list} />}
          </>
        )}
      </View>
    </PageFrame>
  )
}

interface FiltersProps {
  readonly page: Page
  readonly filter: ReviewFilter
  readonly onChoose: (filter: ReviewFilter) => void
}

/** The average, and what to see of them: how many there are of each is its label. */
function Filters({ page: { summary, batches }, filter, onChoose }: FiltersProps) {
  const text = useText(reviewsText)
  const stars = [5, 4, 3, 2, 1].filter((star) => (summary.spread[star - 1] ?? 0) > 0)
  if (summary.count === 0) return null
  const isAll = Object.values(filter).every((value) => value === undefined)
  return (
    <>
      <View className="t-heading numerals">{`${text.average(summary.averageTenths)} · ${text.count(summary.count)}`}</View>
      <View className={styles.choices} {...roleProps('radiogroup')}>
        <Chip label={text.filters.all} isChosen={isAll} onPress={() => onChoose({})} />
        {summary.withPictures > 0 && (
          <Chip
            label={`${text.filters.pictures} ${summary.withPictures}`}
            isChosen={filter.pictures === 'only'}
            onPress={() => onChoose({ pictures: 'only' })}
          />
        )}
        {stars.map((star) => (
          <Chip
            key={star}
            label={`${text.stars(star)} ${summary.spread[star - 1] ?? 0}`}
            isChosen={filter.stars === star}
            onPress={() => onChoose({ stars: star })}
          />
        ))}
        {batches.map(({ code, count }) => (
          <Chip
            key={code}
            label={`${text.batch(code)} ${count}`}
            isChosen={filter.batch === code}
            onPress={() => onChoose({ batch: code })}
          />
        ))}
      </View>
    </>
  )
}
