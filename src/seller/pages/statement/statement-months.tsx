import type { StatementItem } from '@contract/api/types'
import { type Fen, formatFen, subtractFen, zeroFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useState } from 'react'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ListEnd } from '@/components/list-end'
import { Pressable } from '@/components/pressable'
import { formatMonth } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { statementText } from '@/lib/messages/statement'
import { pagePaths } from '@/lib/page-paths'
import { formatMovement } from '@/lib/prices'
import { navigation } from '@/platform/navigation'
import type { More } from '@/queries/use-more'
import { SumLine } from '../../components/commission-sum'
import styles from '../../components/money.module.scss'
import { type MonthHead, type MonthSheet, monthSheets } from './month-sheets'
import { StatementRow } from './statement-line'

interface StatementMonthsProps {
  readonly list: More<StatementItem>
  readonly onExport: (month: string) => void
}

/** A sheet of paper for each month; one row at a time is open. */
export function StatementMonths({ list, onExport }: StatementMonthsProps) {
  const text = useText(statementText)
  const [openIndex, setOpenIndex] = useState<number | null>(null)
  const { show } = useText(sellerText)
  const openRange = () => navigation.open(pagePaths.range())
  if (list.items.length === 0) return <Empty drawing={emptyDesk} {...text.empty} action={{ label: show, onPress: openRange }} />
  return (
    <>
      {monthSheets(list.items).map((sheet) => (
        <Sheet key={sheet.head.month} sheet={sheet} openIndex={openIndex} onOpen={setOpenIndex} onExport={onExport} />
      ))}
      <ListEnd list={list} />
    </>
  )
}

interface SheetProps extends Pick<StatementMonthsProps, 'onExport'> {
  readonly sheet: MonthSheet
  readonly openIndex: number | null
  readonly onOpen: (index: number | null) => void
}

function Sheet({ sheet: { head, lines }, openIndex, onOpen, onExport }: SheetProps) {
  const text = useText(statementText)
  const month = formatMonth(head.month, useLanguage())
  return (
    <View className={styles.sheet}>
      <View className={styles.head}>
        <View className="t-strong">{month}</View>
        <Pressable className={styles.action} label={text.exportOf(month)} onPress={() => onExport(head.month)}>
          {text.export}
        </Pressable>
      </View>
      <MonthSums head={head} />
      {lines.map((line) => (
        <StatementRow
          key={line.index}
          line={line}
          isOpen={line.index === openIndex}
          onPress={() => onOpen(line.index === openIndex ? null : line.index)}
        />
      ))}
    </View>
  )
}

/** From the opening to the closing balance; what there was nothing of is left out. */
function MonthSums({ head }: { readonly head: MonthHead }) {
  const { sums } = useText(statementText)
  const movements: readonly (readonly [keyof typeof sums, Fen])[] = [
    ['earned', head.earnedFen],
    ['taken-back', subtractFen(zeroFen, head.takenBackFen)],
    ['paid', subtractFen(zeroFen, head.paidFen)],
    ['tax', subtractFen(zeroFen, head.taxFen)],
  ]
  return (
    <View className={styles.monthSums}>
      <SumLine label={sums.opening} value={formatFen(head.openingFen)} />
      {movements.map(([kind, amount]) => amount !== 0 && <SumLine key={kind} label={sums[kind]} value={formatMovement(amount)} />)}
      <SumLine label={sums.closing} value={formatFen(head.closingFen)} isResult />
    </View>
  )
}
