import { View } from '@tarojs/components'
import { formatMomentWithHour } from '@/lib/dates'
import { NetworkError } from '@/lib/http'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { InlineNotice } from './inline-notice'
import styles from './seen-notice.module.scss'

export interface SeenNoticeProps {
  /** Of the page's query. */
  readonly error: unknown
  readonly seenAt: number | null
}

/** Says that what is shown was seen earlier, and when; nothing while the network is there. */
export function SeenNotice({ error, seenAt }: SeenNoticeProps) {
  const text = useText(commonText)
  const language = useLanguage()
  if (seenAt === null || !(error instanceof NetworkError)) return null
  return (
    <View className={styles.place}>
      <InlineNotice kind="neutral">{text.offline.seenAt(formatMomentWithHour(new Date(seenAt).toISOString(), language))}</InlineNotice>
    </View>
  )
}
