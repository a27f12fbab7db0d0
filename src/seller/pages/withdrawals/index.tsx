import type { Withdrawal } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { Icon } from '@/components/icon'
import { ListEnd } from '@/components/list-end'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { Pressable } from '@/components/pressable'
import { SeenNotice } from '@/components/seen-notice'
import { Bone, Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { withdrawText } from '@/lib/messages/withdraw'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import type { More } from '@/queries/use-more'
import styles from '../../components/withdrawal.module.scss'
import { WithdrawalFacts } from '../../components/withdrawal-facts'
import { tagKinds } from '../../components/withdrawal-words'
import { useWithdrawals } from '../../queries/use-withdrawals'

const openWithdraw = () => navigation.open(pagePaths.withdraw())

/** Everything that was taken out, newest first. */
export default function WithdrawalsPage() {
  const text = useText(withdrawText)
  const { query, list } = useWithdrawals()
  useReachBottom(() => void list.more())
  return (
    <PageFrame title={text.listTitle}>
      {query.state === 'loading' && (
        <Skeleton className={styles.page}>
          <Bone height={260} radius={12} above={12} />
        </Skeleton>
      )}
      {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
      {query.state === 'ready' && (
        <>
          <SeenNotice error={query.error} seenAt={query.seenAt} />
          <List list={list} />
        </>
      )}
    </PageFrame>
  )
}

function List({ list }: { readonly list: More<Withdrawal> }) {
  const { empty } = useText(withdrawText)
  const [openId, setOpenId] = useState<string | null>(null)
  if (list.items.length === 0) {
    return <Empty drawing={emptyDesk} title={empty.title} words={empty.words} action={{ label: empty.action, onPress: openWithdraw }} />
  }
  return (
    <View className={styles.page}>
      <View className={styles.document}>
        {list.items.map((withdrawal) => (
          <Row
            key={withdrawal.id}
            withdrawal={withdrawal}
            isOpen={withdrawal.id === openId}
            onPress={() => setOpenId(withdrawal.id === openId ? null : withdrawal.id)}
          />
        ))}
      </View>
      <ListEnd list={list} />
    </View>
  )
}

interface RowProps {
  readonly withdrawal: Withdrawal
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** Opens in place to its amounts, times, bills and reasons. */
function Row({ withdrawal, isOpen, onPress }: RowProps) {
  const text = useText(withdrawText)
  const language = useLanguage()
  const { grossFen, askedAt, endedAt, state } = withdrawal
  return (
    <View className={styles.place}>
      <Pressable className={styles.row} onPress={onPress} isExpanded={isOpen}>
        <View className="grow">
          <View className="t-strong">{formatFen(grossFen)}</View>
          <View className="t-caption ink-3">{formatMomentWithHour(askedAt, language)}</View>
        </View>
        <Tag label={text.states[state]} kind={tagKinds[state]} />
        <Icon name="caret-down" size={16} className="ink-3" />
      </Pressable>
      {isOpen && (
        <View className={styles.details}>
          <WithdrawalFacts withdrawal={withdrawal} />
          {endedAt === null && <ListRow label={text.look} onPress={openWithdraw} hasLine />}
        </View>
      )}
    </View>
  )
}
