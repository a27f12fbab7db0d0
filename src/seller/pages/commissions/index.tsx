import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Bone } from '@/components/skeleton'
import { StatTiles } from '@/components/stat-tiles'
import { Tabs } from '@/components/tabs'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { type CommissionGroup, type CommissionSums, commissionGroups, useCommissions } from '../../queries/use-commissions'
import { CommissionMonths } from './commission-months'
import { CommissionsSkeleton } from './commissions-skeleton'
import styles from './index.module.scss'

export default function CommissionsPage() {
  const text = useText(sellerText)
  const [group, setGroup] = useState<CommissionGroup>('all')
  const { query, list, sums } = useCommissions(group)
  useReachBottom(() => void list.more())
  return (
    <PageFrame title={text.commissionsTitle}>
      {query.state !== 'error' && <Sums sums={sums} />}
      <Tabs tabs={commissionGroups.map((key) => ({ key, label: text.groups[key] }))} chosen={group} onChoose={setGroup} />
      <View className={styles.page}>
        {query.state === 'loading' && <CommissionsSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <CommissionMonths key={group} group={group} list={list} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Sums({ sums }: { readonly sums: CommissionSums | null }) {
  const text = useText(sellerText)
  if (sums === null) return <Bone className={styles.sumsGhost} width="auto" height={43} />
  return (
    <View className={styles.sums}>
      <StatTiles
        tiles={[
          { label: text.groups.pending, amountFen: sums.pendingFen },
          { label: text.groups.available, amountFen: sums.availableFen },
        ]}
      />
    </View>
  )
}
