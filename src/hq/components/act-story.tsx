import type { StaffActView } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Timeline } from '@/components/timeline'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import styles from './hq-page.module.scss'

/** What staff did, newest first: who, when and why. Nothing when nobody did anything. */
export function ActStory({ acts }: { readonly acts: readonly StaffActView[] }) {
  const text = useText(hqOfficeText)
  const language = useLanguage()
  if (acts.length === 0) return null
  const steps = acts.map(({ id, kind, by, at, words }) => ({
    key: id,
    title: text.byWhom(text.acts[kind], by || text.someone),
    text: words,
    time: formatMomentWithHour(at, language),
  }))
  return (
    <View className={styles.story}>
      <View className="t-heading">{text.actsTitle}</View>
      <Timeline steps={steps} isUnderWay={false} />
    </View>
  )
}
