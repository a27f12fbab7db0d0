import type { RouteAnswer } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Picture } from '@/components/picture'
import { useLanguage, useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { nameIn } from '@/lib/names'
import styles from '../../components/care.module.scss'

export type ReviewedLine = RouteAnswer<'getReviewForm'>['lines'][number]

/** What it is about: the thing, its size, and the batch that came. */
export function ReviewedThing({ line }: { readonly line: ReviewedLine }) {
  const text = useText(reviewsText)
  const language = useLanguage()
  const facts = [line.sizeName, line.batch === null ? '' : text.batch(line.batch)].filter((fact) => fact !== '')
  return (
    <View className={styles.subject}>
      <Picture picture={line.picture} className={styles.picture} />
      <View className="grow">
        <View className="t-medium clip-2">{nameIn(line.name, language)}</View>
        <View className="t-caption ink-3 numerals">{facts.join(' · ')}</View>
      </View>
    </View>
  )
}
