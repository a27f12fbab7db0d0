import type { ComplaintCard } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyOrders from '@/assets/drawings/empty-orders.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { MatterCard } from '@/components/matter-card'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { complaintsText } from '@/lib/messages/complaints'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from '../../components/care.module.scss'
import { ListSkeleton } from '../../components/care-skeleton'
import { useComplaints } from '../../queries/use-complaints'

const complain = () => navigation.open(pagePaths.complain())

export default function ComplaintsPage() {
  const text = useText(complaintsText)
  const { query, list } = useComplaints()
  useReachBottom(() => void list.more())
  const hasSome = list.items.length > 0
  const bar = <BottomBar>{<Button label={text.empty.action} onPress={complain} isWide />}</BottomBar>
  return (
    <PageFrame title={text.listTitle} bar={hasSome && bar}>
      {query.state === 'loading' && <ListSkeleton />}
      {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
      {query.state === 'ready' && <SeenNotice error={query.error} seenAt={query.seenAt} />}
      {query.state === 'ready' && !hasSome && (
        <Empty
          drawing={emptyOrders}
          title={text.empty.title}
          words={text.empty.words}
          action={{ label: text.empty.action, onPress: complain }}
        />
      )}
      {query.state === 'ready' && hasSome && (
        <View className={styles.page}>
          {list.items.map((card) => (
            <Card key={card.id} card={card} />
          ))}
          <ListEnd list={list} />
        </View>
      )}
    </PageFrame>
  )
}

function Card({ card }: { readonly card: ComplaintCard }) {
  const text = useText(complaintsText)
  const language = useLanguage()
  const { id, state, isOverdue, turnUntil, openedAt, subject, words } = card
  const moment = formatMomentWithHour(state === 'answered' ? openedAt : turnUntil, language)
  return (
    <MatterCard
      standing={text.states[isOverdue ? 'overdue' : state]}
      kind={isOverdue ? 'late' : state === 'open' ? 'waiting' : state === 'closed' ? 'quiet' : 'plain'}
      time={state === 'open' ? text.until(moment) : moment}
      picture={subject.picture}
      title={text.aboutOf(text.about[subject.about], nameIn(subject.title, language))}
      words={words}
      onPress={() => navigation.open(pagePaths.complaint(id))}
    />
  )
}
