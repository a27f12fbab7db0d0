import type { HqComplaintCard } from '@contract/api/types'
import type { ComplaintState } from '@contract/complaint-state'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { ListEnd } from '@/components/list-end'
import { MatterCard } from '@/components/matter-card'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { complaintsText } from '@/lib/messages/complaints'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from '../../components/hq-page.module.scss'
import { CardsSkeleton } from '../../components/hq-page-skeleton'
import { type ComplaintCounts, complaintGroups, useHqComplaints } from '../../queries/use-hq-complaints'

export default function HqComplaintsPage() {
  const text = useText(complaintsText).hq
  const [group, setGroup] = useState<ComplaintState>('open')
  const { query, list, counts } = useHqComplaints(group)
  useReachBottom(() => void list.more())
  return (
    <PageFrame title={text.title}>
      <Tabs
        tabs={complaintGroups.map((key) => ({ key, label: tabLabel(text.groups[key], counts, key) }))}
        chosen={group}
        onChoose={setGroup}
      />
      <View className={styles.page}>
        {query.state === 'loading' && <CardsSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            {group === 'open' && counts.overdue > 0 && (
              <View className={styles.notice}>
                <InlineNotice kind="error">{text.overdue(counts.overdue)}</InlineNotice>
              </View>
            )}
            {list.items.length === 0 ? (
              <Empty drawing={emptyDesk} {...text.empty[group]} />
            ) : (
              list.items.map((card) => <Card key={card.id} card={card} />)
            )}
            {list.items.length > 0 && <ListEnd list={list} />}
          </>
        )}
      </View>
    </PageFrame>
  )
}

function tabLabel(name: string, counts: ComplaintCounts, group: ComplaintState): string {
  const count = group === 'closed' ? 0 : counts[group]
  return count === 0 ? name : `${name} ${count}`
}

function Card({ card }: { readonly card: HqComplaintCard }) {
  const text = useText(complaintsText)
  const language = useLanguage()
  const { state, isOverdue, turnUntil, subject, words, by } = card
  const moment = formatMomentWithHour(turnUntil, language)
  const standing = { open: isOverdue ? text.hq.overdueSince : text.hq.answerBy, answered: text.hq.answered, closed: text.hq.closed }[state]
  return (
    <MatterCard
      standing={standing(moment)}
      kind={isOverdue ? 'late' : state === 'open' ? 'waiting' : 'quiet'}
      time={by === '' ? text.hq.guest : by}
      picture={subject.picture}
      title={text.aboutOf(text.about[subject.about], nameIn(subject.title, language))}
      words={words}
      onPress={() => navigation.open(pagePaths.hqComplaint(card.id))}
    />
  )
}
