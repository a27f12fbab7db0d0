import type { Payout } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { MatterCard } from '@/components/matter-card'
import { PageFrame } from '@/components/page-frame'
import { Tabs } from '@/components/tabs'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import { QueryList, tabLabel } from '../../components/query-list'
import { type PayoutGroup, payoutGroups, useHqPayouts } from '../../queries/use-hq-payouts'
import { PayoutSheets } from './payout-sheets'
import { usePayoutReason } from './use-payout-reason'

export default function HqPayoutsPage() {
  const text = useText(hqOfficeText).payouts
  const [group, setGroup] = useState<PayoutGroup>('to-do')
  const [openId, setOpenId] = useState<string | null>(null)
  const { query, list, toDo } = useHqPayouts(group)
  const open = list.items.find(({ id }) => id === openId) ?? null
  useReachBottom(() => void list.more())
  return (
    <PageFrame title={text.title} sheets={open && <PayoutSheets key={open.id} payout={open} onClose={() => setOpenId(null)} />}>
      <Tabs
        tabs={payoutGroups.map((key) => ({ key, label: tabLabel(text.groups[key], key === 'to-do' ? toDo : 0) }))}
        chosen={group}
        onChoose={setGroup}
      />
      <QueryList
        query={query}
        list={list}
        empty={text.empty[group]}
        card={(payout) => <Card key={payout.id} payout={payout} onPress={() => setOpenId(payout.id)} />}
      />
    </PageFrame>
  )
}

function Card({ payout, onPress }: { readonly payout: Payout; readonly onPress: () => void }) {
  const { payouts: text, someone } = useText(hqOfficeText)
  const language = useLanguage()
  const { state, isHeldUp, seller, grossFen, askedAt, endedAt } = payout
  return (
    <MatterCard
      standing={isHeldUp ? text.heldUp : text.states[state]}
      kind={isHeldUp ? 'late' : endedAt === null ? 'waiting' : 'quiet'}
      time={formatMomentWithHour(endedAt ?? askedAt, language)}
      picture={null}
      title={`${formatFen(grossFen)}　${text.who(seller.name || someone, seller.shopName)}`}
      words={usePayoutReason(payout) ?? ''}
      onPress={onPress}
    />
  )
}
