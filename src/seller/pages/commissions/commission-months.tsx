import type { Commission } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useState } from 'react'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { ListEnd } from '@/components/list-end'
import { formatMonth } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import type { More } from '@/queries/use-more'
import { CommissionRow } from '../../components/commission-row'
import type { CommissionGroup } from '../../queries/use-commissions'
import { byMonth, type Month } from './by-month'
import styles from './index.module.scss'

/** A sheet of paper for each month; one row at a time is open. */
export function CommissionMonths({ group, list }: { readonly group: CommissionGroup; readonly list: More<Commission> }) {
  const text = useText(sellerText)
  const [openId, setOpenId] = useState<string | null>(null)
  if (list.items.length === 0) return <Empty drawing={emptyDesk} {...text.empty[group]} />
  return (
    <>
      {byMonth(list.items, list.nextCursor === null).map((month) => (
        <MonthSheet key={month.month} month={month} openId={openId} onOpen={setOpenId} />
      ))}
      <ListEnd list={list} />
    </>
  )
}

interface MonthSheetProps {
  readonly month: Month
  readonly openId: string | null
  readonly onOpen: (orderId: string | null) => void
}

function MonthSheet({ month: { month, items, netFen }, openId, onOpen }: MonthSheetProps) {
  const text = useText(sellerText)
  const language = useLanguage()
  return (
    <View className={styles.month}>
      <View className={styles.head}>
        <View className="t-strong">{formatMonth(month, language)}</View>
        {netFen !== null && <View className={styles.net}>{text.net(formatFen(netFen))}</View>}
      </View>
      {items.map((commission) => (
        <CommissionRow
          key={commission.orderId}
          commission={commission}
          isOpen={commission.orderId === openId}
          onPress={() => onOpen(commission.orderId === openId ? null : commission.orderId)}
        />
      ))}
    </View>
  )
}
