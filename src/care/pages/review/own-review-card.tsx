import type { OwnReview } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ReviewPictures } from '@/components/review-card'
import { Stars } from '@/components/stars'
import { WordsSheet } from '@/components/words-sheet'
import { useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { pictureAddress } from '@/lib/picture-address'
import { previewPictures } from '@/platform/picture-preview'
import styles from '../../components/care.module.scss'
import { useAddToReview } from '../../queries/use-reviews'
import { type ReviewedLine, ReviewedThing } from './reviewed-thing'

interface OwnReviewCardProps {
  readonly line: ReviewedLine
  readonly review: OwnReview
}

/** What somebody wrote, how each part of it stands, and the one thing that can be added. */
export function OwnReviewCard({ line, review }: OwnReviewCardProps) {
  const text = useText(reviewsText)
  const [isAdding, setAdding] = useState(false)
  const { addition, answer } = review
  return (
    <View className={styles.form}>
      <ReviewedThing line={line} />
      <Stars count={review.stars} />
      <Post post={review.first} />
      {addition !== null && (
        <>
          <View className="t-caption ink-3">{text.added}</View>
          <Post post={addition} />
        </>
      )}
      {answer !== null && (
        <View className={styles.label}>
          <View className="t-caption ink-2">{text.answered}</View>
          <View>{answer}</View>
        </View>
      )}
      {(addition === null || addition.state === 'refused') && (
        <View className={styles.foot}>
          <Button label={text.add.title} onPress={() => setAdding(true)} isWide />
        </View>
      )}
      <WordsSheet
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        texts={text.add}
        maxLength={limits.reviewWordsLength}
        write={useAddToReview(review.id)}
      />
    </View>
  )
}

function Post({ post }: { readonly post: OwnReview['first'] }) {
  const text = useText(reviewsText)
  const shown = post.pictures.filter(({ state }) => state !== 'blocked').map(({ address }) => address)
  const blocked = post.pictures.length - shown.length
  return (
    <View className={styles.label}>
      {post.words !== '' && <View>{post.words}</View>}
      <ReviewPictures pictures={shown} onPreview={(all, first) => previewPictures(all.map(pictureAddress), pictureAddress(first))} />
      <View className={styles.words}>{text.states[post.state]}</View>
      {blocked > 0 && <View className={styles.words}>{text.blocked(blocked)}</View>}
    </View>
  )
}
