import type { Complaint, ComplaintSubject } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Exchange } from '@/components/exchange'
import { Icon } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { complaintsText } from '@/lib/messages/complaints'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { previewPictures } from '@/platform/picture-preview'
import styles from '../../components/care.module.scss'

/** The answer first: whose turn it is and until when; then what it is about, and every word. */
export function ComplaintStory({ complaint }: { readonly complaint: Complaint }) {
  const text = useText(complaintsText)
  const { brand } = useText(commonText)
  const language = useLanguage()
  const { title, words } = useAnswer(complaint)
  return (
    <>
      <View className="t-title">{title}</View>
      <View className={styles.words}>{words}</View>
      <Subject subject={complaint.subject} phone={complaint.phone} />
      <Exchange
        posts={complaint.posts.map(({ id, author, words: said, pictures, at, isLate }) => ({
          id,
          who: author === 'buyer' ? text.you : brand,
          words: said,
          pictures,
          time: formatMomentWithHour(at, language),
          note: isLate ? text.late : undefined,
        }))}
        onPicture={previewPictures}
      />
    </>
  )
}

function useAnswer({ state, isOverdue, turnUntil, closedBy }: Complaint): { readonly title: string; readonly words: string } {
  const { answer, below } = useText(complaintsText)
  const moment = formatMomentWithHour(turnUntil, useLanguage())
  switch (state) {
    case 'open':
      return isOverdue ? { title: answer.overdue(moment), words: below.overdue } : { title: answer.open(moment), words: below.open }
    case 'answered':
      return { title: answer.answered, words: below.answered(moment) }
    case 'closed':
      return { title: answer.closed, words: closedBy === 'buyer' ? below.closedByBuyer(moment) : below.closedByTime(moment) }
  }
}

function Subject({ subject, phone }: { readonly subject: ComplaintSubject; readonly phone: string | null }) {
  const text = useText(complaintsText)
  const language = useLanguage()
  const path = subjectPath(subject)
  return (
    <View className={styles.document}>
      <Pressable className={styles.subject} onPress={path === null ? undefined : () => navigation.open(path)}>
        {subject.picture !== null && <Picture picture={subject.picture} className={styles.picture} />}
        <View className="grow">
          <View>{text.aboutOf(text.about[subject.about], nameIn(subject.title, language))}</View>
          {phone !== null && <View className="t-caption ink-2 numerals">{text.phone(phone)}</View>}
        </View>
        {path !== null && <Icon name="caret-right" size={16} className="ink-3" />}
      </Pressable>
    </View>
  )
}

function subjectPath({ about, subjectId }: ComplaintSubject): string | null {
  if (subjectId === null) return null
  if (about === 'order') return pagePaths.order(subjectId)
  return about === 'product' ? pagePaths.product({ id: subjectId }) : null
}
