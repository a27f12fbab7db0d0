import type { HqReview } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { ListEnd } from '@/components/list-end'
import { PageFrame } from '@/components/page-frame'
import { ReviewCard, ReviewPictures } from '@/components/review-card'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { WordsSheet } from '@/components/words-sheet'
import { useLanguage, useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { nameIn } from '@/lib/names'
import { pictureAddress } from '@/lib/picture-address'
import { useErrorText } from '@/lib/refusal-texts'
import { previewPictures } from '@/platform/picture-preview'
import styles from '../../components/hq-page.module.scss'
import { CardsSkeleton } from '../../components/hq-page-skeleton'
import { type ReviewGroup, reviewGroups, useAnswerReview, useDecideReview, useHqReviews } from '../../queries/use-hq-reviews'

const preview = (all: readonly string[], first: string) => previewPictures(all.map(pictureAddress), pictureAddress(first))

export default function HqReviewsPage() {
  const text = useText(reviewsText).hq
  const [group, setGroup] = useState<ReviewGroup>('unanswered')
  const [answered, setAnswered] = useState<HqReview | null>(null)
  const { query, list, counts } = useHqReviews(group)
  useReachBottom(() => void list.more())
  const labelOf = (key: ReviewGroup) => (key === 'all' || counts[key] === 0 ? text.groups[key] : `${text.groups[key]} ${counts[key]}`)
  return (
    <PageFrame
      title={text.title}
      sheets={answered && <AnswerSheet key={answered.id} review={answered} onClose={() => setAnswered(null)} />}
    >
      <Tabs tabs={reviewGroups.map((key) => ({ key, label: labelOf(key) }))} chosen={group} onChoose={setGroup} />
      <View className={styles.page}>
        {query.state === 'loading' && <CardsSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            {list.items.length === 0 && <Empty drawing={emptyDesk} {...text.empty} />}
            {list.items.map((review) => (
              <HqCard key={review.id} review={review} onAnswer={() => setAnswered(review)} />
            ))}
            {list.items.length > 0 && <ListEnd list={list} />}
          </>
        )}
      </View>
    </PageFrame>
  )
}

function AnswerSheet({ review, onClose }: { readonly review: HqReview; readonly onClose: () => void }) {
  const text = useText(reviewsText).hq
  const write = useAnswerReview(review.id)
  return <WordsSheet isOpen onClose={onClose} texts={text.sheet} maxLength={limits.reviewAnswerLength} write={write} />
}

function HqCard({ review, onAnswer }: { readonly review: HqReview; readonly onAnswer: () => void }) {
  const text = useText(reviewsText).hq
  const language = useLanguage()
  return (
    <ReviewCard review={review} onPreview={preview}>
      <View className={styles.words}>{nameIn(review.product.name, language)}</View>
      {review.held.map((post) => (
        <HeldPost key={post.id} review={review} post={post} />
      ))}
      {review.isShown && <Button label={review.answer === null ? text.answer : text.change} onPress={onAnswer} isSmall />}
    </ReviewCard>
  )
}

interface HeldPostProps {
  readonly review: HqReview
  readonly post: HqReview['held'][number]
}

function HeldPost({ review, post }: HeldPostProps) {
  const text = useText(reviewsText).hq
  const decide = useDecideReview(review.id)
  const problem = useErrorText(decide.error)
  return (
    <View className={styles.words}>
      <InlineNotice>{text.heldWhy}</InlineNotice>
      <View>{post.words}</View>
      <ReviewPictures pictures={post.pictures.map(({ address }) => address)} onPreview={preview} />
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
      <Button label={text.show} onPress={() => void decide.run(post.id, true)} isBusy={decide.isRunning} isSmall />
      <Button label={text.hide} onPress={() => void decide.run(post.id, false)} isBusy={decide.isRunning} isSmall />
    </View>
  )
}
