import type { Commission } from '@contract/api/types'
import { addFen, type Fen } from '@contract/money'
import { businessDay } from '@/lib/dates'
import { netCommission } from '../../components/commission-words'

export interface Month {
  /** '2026-11'. */
  readonly month: string
  readonly items: readonly Commission[]
  /** What the month brought; null while some of its orders are not there yet. */
  readonly netFen: Fen | null
}

const monthOf = ({ at }: Commission) => businessDay(Date.parse(at)).slice(0, 7)

/** Splits a list, newest first, into its business months. `isWhole`: nothing comes after it, so the last month is whole too. */
export function byMonth(items: readonly Commission[], isWhole: boolean): readonly Month[] {
  const months = [...new Set(items.map(monthOf))]
  return months.map((month, index) => {
    const own = items.filter((item) => monthOf(item) === month)
    const isComplete = isWhole || index < months.length - 1
    return { month, items: own, netFen: isComplete ? addFen(...own.map(netCommission)) : null }
  })
}
