import type { ClaimCard } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyParcels from '@/assets/drawings/empty-parcels.png'
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
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from '../../components/care.module.scss'
import { ListSkeleton } from '../../components/care-skeleton'
import { type ClaimGroup, claimGroups, useClaims } from '../../queries/use-claims'

export default function ClaimsPage() {
  const text = useText(claimsText)
  const [group, setGroup] = useState<ClaimGroup>('open')
  const { query, list, open } = useClaims(group)
  useReachBottom(() => void list.more())
  const labelOf = (key: ClaimGroup) => (key === 'open' && open > 0 ? `${text.groups.open} ${open}` : text.groups[key])
  return (
    <PageFrame title={text.listTitle}>
      <Tabs tabs={claimGroups.map((key) => ({ key, label: labelOf(key) }))} chosen={group} onChoose={setGroup} />
      {query.state === 'loading' && <ListSkeleton />}
      {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
      {query.state === 'ready' && <SeenNotice error={query.error} seenAt={query.seenAt} />}
      {query.state === 'ready' && list.items.length === 0 && <Empty drawing={emptyParcels} {...text.empty[group]} />}
      {query.state === 'ready' && list.items.length > 0 && (
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

function Card({ card: { id, state, turn, kind, totalFen, lines, askedAt } }: { readonly card: ClaimCard }) {
  const text = useText(claimsText)
  const language = useLanguage()
  const goods = lines.map((line) => text.pieces(nameIn(line.name, language), line.sizeName, line.quantity))
  return (
    <MatterCard
      standing={text.states[state]}
      kind={turn === null ? 'quiet' : turn.whose === 'buyer' ? 'waiting' : 'plain'}
      time={turn === null ? formatMomentWithHour(askedAt, language) : text.until(formatMomentWithHour(turn.until, language))}
      picture={lines[0]?.picture ?? null}
      title={goods.join(language === 'zh' ? '，' : ', ')}
      words={text.summary(text.kinds[kind], formatFen(totalFen))}
      onPress={() => navigation.open(pagePaths.claim(id))}
    />
  )
}
