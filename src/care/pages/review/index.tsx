import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { readQuery } from '@/lib/page-paths'
import styles from '../../components/care.module.scss'
import { PageSkeleton } from '../../components/care-skeleton'
import { useReviewForm } from '../../queries/use-reviews'
import { OwnReviewCard } from './own-review-card'
import { ReviewWriting } from './review-writing'

export default function ReviewPage() {
  const text = useText(reviewsText)
  const form = useReviewForm(readQuery(useRouter().params, 'order') ?? '')
  return (
    <PageFrame title={text.formTitle}>
      {form.state === 'loading' && <PageSkeleton height={320} />}
      {form.state === 'error' && <ErrorState drawing={coldCup} error={form.error} onRetry={form.refresh} />}
      {form.state === 'ready' && (
        <>
          <SeenNotice error={form.error} seenAt={form.seenAt} />
          <View className={styles.page}>
            <View className="ink-2">{text.form.promise}</View>
            {form.data.lines.length === 0 && <Empty {...text.form.nothing} />}
            {form.data.lines.map((line) =>
              line.review === null || line.review.first.state === 'refused' ? (
                <ReviewWriting key={line.lineId} line={line} />
              ) : (
                <OwnReviewCard key={line.lineId} line={line} review={line.review} />
              ),
            )}
          </View>
        </>
      )}
    </PageFrame>
  )
}
