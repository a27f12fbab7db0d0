import type { HqClaimCard } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { MatterCard } from '@/components/matter-card'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { hqClaimsText } from '@/lib/messages/hq-claims'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { isClaimLate } from '../../components/claim-standing'
import styles from '../../components/hq-page.module.scss'
import { CardsSkeleton } from '../../components/hq-page-skeleton'
import { type HqClaimCounts, type HqClaimGroup, hqClaimGroups, useHqClaims } from '../../queries/use-hq-claims'

export default function HqClaimsPage() {
  const text = useText(hqClaimsText)
  const [group, setGroup] = useState<HqClaimGroup>('to-decide')
  const { query, list, counts } = useHqClaims(group)
  useReachBottom(() => void list.more())
  const tabs = hqClaimGroups.map((key) => ({ key, label: tabLabel(text.groups[key], countOf(counts, key)) }))
  return (
    <PageFrame title={text.title}>
      <Tabs tabs={tabs} chosen={group} onChoose={setGroup} />
      <View className={styles.page}>
        {query.state === 'loading' && <CardsSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            {list.items.length === 0 ? (
              <Empty drawing={emptyDesk} {...text.empty} />
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

function tabLabel(name: string, count: number): string {
  return count === 0 ? name : `${name} ${count}`
}

function countOf(counts: HqClaimCounts, group: HqClaimGroup): number {
  return { 'to-decide': counts.toDecide, returns: counts.returns, failed: counts.failed, waiting: counts.waiting, all: 0 }[group]
}

function Card({ card }: { readonly card: HqClaimCard }) {
  const text = useText(claimsText)
  const hq = useText(hqClaimsText)
  const language = useLanguage()
  const { id, state, turn, kind, reason, totalFen, lines, askedAt, buyerName } = card
  const goods = lines.map((line) => text.pieces(nameIn(line.name, language), line.sizeName, line.quantity))
  const isLate = isClaimLate(turn)
  const moment = formatMomentWithHour(turn?.until ?? askedAt, language)
  const time = turn === null ? moment : isLate ? hq.late(moment) : hq.plainTurn(moment)
  return (
    <MatterCard
      standing={hq.states[state]}
      kind={isLate ? 'late' : turn === null ? 'quiet' : turn.whose === 'hq' ? 'waiting' : 'plain'}
      time={time}
      picture={lines[0]?.picture ?? null}
      title={goods.join(language === 'zh' ? '，' : ', ')}
      words={[text.reasons[reason], text.summary(text.kinds[kind], formatFen(totalFen)), buyerName || hq.guest].join(' · ')}
      onPress={() => navigation.open(pagePaths.hqClaim(id))}
    />
  )
}
