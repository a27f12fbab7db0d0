import type { Commission } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { statementText } from '@/lib/messages/statement'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import type { More } from '@/queries/use-more'
import { commissionTitle, netCommission, stateTag } from '../../components/commission-words'
import styles from '../../components/money.module.scss'
import { MoneySkeleton } from '../../components/money-skeleton'
import { MovementRow } from '../../components/movement-row'
import { type CommissionGroup, commissionGroups, useCommissions } from '../../queries/use-commissions'

export default function SellerOrdersPage() {
  const text = useText(sellerText)
  const { ordersTitle } = useText(statementText)
  const [group, setGroup] = useState<CommissionGroup>('all')
  const { query, list } = useCommissions(group)
  useReachBottom(() => void list.more())
  return (
    <PageFrame title={ordersTitle}>
      <Tabs tabs={commissionGroups.map((key) => ({ key, label: text.groups[key] }))} chosen={group} onChoose={setGroup} />
      <View className={styles.page}>
        {query.state === 'loading' && <MoneySkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <Orders group={group} list={list} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Orders({ group, list }: { readonly group: CommissionGroup; readonly list: More<Commission> }) {
  const text = useText(sellerText)
  const language = useLanguage()
  if (list.items.length === 0) {
    const action = group === 'all' ? { label: text.show, onPress: () => navigation.open(pagePaths.range()) } : undefined
    return <Empty drawing={emptyDesk} {...text.empty[group]} action={action} />
  }
  return (
    <>
      <View className={styles.rows}>
        {list.items.map((commission) => (
          <MovementRow
            key={commission.orderId}
            picture={commission.picture}
            title={commissionTitle(commission, text, language)}
            at={commission.at}
            amountFen={netCommission(commission)}
            tag={stateTag(commission.state, text)}
            onPress={() => navigation.open(pagePaths.sellerOrder(commission.orderId))}
          />
        ))}
      </View>
      <ListEnd list={list} />
    </>
  )
}
