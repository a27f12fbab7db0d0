import type { Review } from '@contract/api/types'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { formatMoment } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { Picture } from './picture'
import { Pressable } from './pressable'
import styles from './review-card.module.scss'
import { Stars } from './stars'

export interface ReviewCardProps {
  readonly review: Review
  readonly onPreview: (pictures: readonly string[], first: string) => void
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** What somebody says of a thing, what they added later, and HQ's answer below. */
export function ReviewCard({ review, onPreview, children }: ReviewCardProps) {
  const text = useText(reviewsText)
  const language = useLanguage()
  const facts = [review.sizeName, review.batch === null ? '' : text.batch(review.batch)].filter((fact) => fact !== '')
  return (
    <View className={styles.card}>
      <View className={styles.top}>
        <Stars count={review.stars} />
        <View className="grow t-caption">{review.name ?? text.nobody}</View>
        <View className="t-caption ink-3 numerals">{formatMoment(review.at, language)}</View>
      </View>
      <View className="t-caption ink-3 numerals">{facts.join(' · ')}</View>
      {review.words !== '' && <View className={styles.words}>{review.words}</View>}
      <ReviewPictures pictures={review.pictures} onPreview={onPreview} />
      {review.addition !== null && (
        <View className={styles.more}>
          <View className="t-caption ink-3">{text.added}</View>
          <View>{review.addition.words}</View>
          <ReviewPictures pictures={review.addition.pictures} onPreview={onPreview} />
        </View>
      )}
      {review.answer !== null && (
        <View className={styles.answer}>
          <View className="t-caption ink-2">{text.answered}</View>
          <View>{review.answer.words}</View>
        </View>
      )}
      {children}
    </View>
  )
}

interface ReviewPicturesProps {
  readonly pictures: readonly string[]
  readonly onPreview: ReviewCardProps['onPreview']
}

export function ReviewPictures({ pictures, onPreview }: ReviewPicturesProps) {
  const text = useText(reviewsText)
  if (pictures.length === 0) return null
  return (
    <View className={styles.pictures}>
      {pictures.map((picture, index) => (
        <Pressable key={picture} label={text.picture(index + 1)} onPress={() => onPreview(pictures, picture)}>
          <Picture picture={picture} className={styles.picture} />
        </Pressable>
      ))}
    </View>
  )
}
