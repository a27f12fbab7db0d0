import type { WithdrawalQuote } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { AskSheet } from '@/components/ask-sheet'
import { ErrorState } from '@/components/error-state'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Bone, Skeleton } from '@/components/skeleton'
import { useText } from '@/lib/language'
import { withdrawText } from '@/lib/messages/withdraw'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from '../../components/withdrawal.module.scss'
import { unconfirmedFen } from '../../components/withdrawal-words'
import { useCancelWithdrawal, useWithdrawalQuote } from '../../queries/use-withdrawals'
import { OpenBar, OpenWithdrawal } from './open-withdrawal'
import { useWithdrawing } from './use-withdrawing'
import { canWithdraw, WithdrawBalance } from './withdraw-balance'
import { WithdrawBar, WithdrawForm } from './withdraw-form'

/** How much to take out, or how the one under way stands: there is one at a time. */
export default function WithdrawPage() {
  const text = useText(withdrawText)
  const quote = useWithdrawalQuote()
  const withdrawing = useWithdrawing(quote.data)
  const [isAsked, setAsked] = useState(false)
  const open = quote.data?.open ?? null
  const cancel = useCancelWithdrawal(open?.id ?? '')
  const { cancelSheet } = text
  const bar =
    quote.data && open ? (
      <OpenBar quote={quote.data} open={open} withdrawing={withdrawing} onCancel={() => setAsked(true)} />
    ) : (
      quote.data && canWithdraw(quote.data) && <WithdrawBar withdrawing={withdrawing} />
    )
  const sheets = open && (
    <AskSheet
      isOpen={isAsked}
      onClose={() => setAsked(false)}
      texts={{ ...cancelSheet, words: cancelSheet.words(formatFen(unconfirmedFen(open))) }}
      write={cancel}
    />
  )
  return (
    <PageFrame title={text.title} bar={bar} sheets={sheets}>
      {quote.state === 'loading' && <WithdrawSkeleton />}
      {quote.state === 'error' && <ErrorState drawing={coldCup} error={quote.error} onRetry={quote.refresh} />}
      {quote.state === 'ready' && (
        <>
          <SeenNotice error={quote.error} seenAt={quote.seenAt} />
          <Content quote={quote.data} withdrawing={withdrawing} />
        </>
      )}
    </PageFrame>
  )
}

interface ContentProps {
  readonly quote: WithdrawalQuote
  readonly withdrawing: ReturnType<typeof useWithdrawing>
}

function Content({ quote, withdrawing }: ContentProps) {
  const text = useText(withdrawText)
  const { open, last } = quote
  return (
    <View className={styles.page}>
      {open === null ? (
        <>
          <WithdrawBalance quote={quote} />
          {canWithdraw(quote) && <WithdrawForm quote={quote} withdrawing={withdrawing} />}
        </>
      ) : (
        <OpenWithdrawal quote={quote} open={open} withdrawing={withdrawing} />
      )}
      {(open ?? last) !== null && (
        <View className={styles.document}>
          <ListRow label={text.listTitle} onPress={() => navigation.open(pagePaths.withdrawals())} />
        </View>
      )}
    </View>
  )
}

function WithdrawSkeleton() {
  return (
    <Skeleton className={styles.page}>
      <Bone width="56px" height={15} above={2} />
      <Bone width="190px" height={40} above={6} />
      <Bone height={124} radius={12} above={18} />
      <Bone height={164} radius={12} above={12} />
    </Skeleton>
  )
}
