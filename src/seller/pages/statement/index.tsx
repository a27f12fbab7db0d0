import type { Statement } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { Icon } from '@/components/icon'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Bone } from '@/components/skeleton'
import { StatTiles } from '@/components/stat-tiles'
import { Tabs } from '@/components/tabs'
import { formatMonth } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { statementText } from '@/lib/messages/statement'
import { useErrorText } from '@/lib/refusal-texts'
import styles from '../../components/money.module.scss'
import { MoneySkeleton } from '../../components/money-skeleton'
import { useChainCheck, useStatement, useStatementFile } from '../../queries/use-statement'
import { ChainNotice } from './chain-notice'
import { FileSheet, type MonthFile } from './file-sheet'
import { StatementMonths } from './statement-months'

export default function StatementPage() {
  const text = useText(statementText)
  const [month, setMonth] = useState<string | null>(null)
  const [file, setFile] = useState<MonthFile | null>(null)
  const { query, list, latest } = useStatement(month)
  const check = useChainCheck(latest !== null)
  const exporting = useStatementFile()
  const problem = useErrorText(exporting.error)
  useReachBottom(() => void list.more())
  const exportMonth = async (chosen: string) => {
    const answer = await exporting.run(chosen)
    if (answer !== null) setFile({ ...answer, month: chosen })
  }
  return (
    <PageFrame title={text.title} sheets={<FileSheet file={file} onClose={() => setFile(null)} />}>
      {query.state !== 'error' && <Sums statement={latest} />}
      {latest !== null && latest.months.length > 1 && <Months months={latest.months} chosen={month} onChoose={setMonth} />}
      <View className={styles.page}>
        {query.state === 'loading' && <MoneySkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <ChainNotice check={check} brandPhone={query.data.brandPhone} />
            {problem !== null && (
              <View className={styles.block}>
                <InlineNotice kind="error">{problem}</InlineNotice>
              </View>
            )}
            <StatementMonths key={month} list={list} onExport={(chosen) => void exportMonth(chosen)} />
            {check.finding?.kind === 'same' && check.finding.kept.seen.length > 0 && <Quiet count={check.finding.kept.seen.length} />}
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Sums({ statement }: { readonly statement: Statement | null }) {
  const text = useText(statementText)
  const seller = useText(sellerText)
  if (statement === null) return <Bone className={styles.sumsGhost} width="auto" height={43} />
  const { pendingFen, availableFen, withdrawnFen, withdrawingFen } = statement
  return (
    <View className={styles.sums}>
      <StatTiles
        tiles={[
          { label: seller.groups.pending, amountFen: pendingFen },
          { label: seller.groups.available, amountFen: availableFen },
          { label: text.paidOut, amountFen: withdrawnFen },
        ]}
      />
      {withdrawingFen > 0 && <View className={styles.under}>{text.underWay(formatFen(withdrawingFen))}</View>}
      {availableFen < 0 && <View className={styles.under}>{seller.owed}</View>}
    </View>
  )
}

interface MonthsProps {
  readonly months: readonly string[]
  readonly chosen: string | null
  readonly onChoose: (month: string) => void
}

/** The month that the statement begins with; older ones follow it. */
function Months({ months, chosen, onChoose }: MonthsProps) {
  const language = useLanguage()
  const tabs = months.map((month) => ({ key: month, label: formatMonth(month, language) }))
  return <Tabs tabs={tabs} chosen={chosen ?? months[0] ?? ''} onChoose={onChoose} />
}

function Quiet({ count }: { readonly count: number }) {
  const text = useText(statementText)
  return (
    <View className={styles.quiet}>
      <Icon name="check" size={16} />
      {text.chain.same(count)}
    </View>
  )
}
