import type { RouteAnswer, RouteRequest, StatementItem } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { MonthRow, StatementLine } from '../database/statements'
import type { Context } from '../ports'
import { type LineItem, viewLines, viewMonth } from './statement-lines'

/** Shows a seller every posting that changed what is theirs, under its month, at the same cost however long the past is. */
export async function getStatement(
  context: Context,
  request: { readonly sellerId: string; readonly query: RouteRequest<'getStatement'>['query'] },
): Promise<RouteAnswer<'getStatement'>> {
  const { sellerId, query } = request
  const stores = context.read
  const seller = await stores.sellers.get(sellerId)
  const belowIndex = query.cursor ?? null
  const found = await stores.statements.listLines(sellerId, { belowIndex, limit: limits.pageSize + 1 })
  const lines = found.slice(0, limits.pageSize)
  const months = await monthsOf(context, sellerId, lines, belowIndex)
  const items = await viewLines(stores, sellerId, lines)
  return {
    pendingFen: seller.pending_fen,
    availableFen: seller.available_fen,
    withdrawingFen: seller.withdrawing_fen,
    withdrawnFen: await stores.statements.sumPaidOut(sellerId),
    chain: { length: seller.chain_length, head: seller.chain_head },
    items: underMonths(items, months, belowIndex),
    nextCursor: found.length > lines.length ? String(lines.at(-1)?.chainIndex) : null,
  }
}

/** Of these lines, and of the one that the page before ended with. */
async function monthsOf(
  context: Context,
  sellerId: string,
  lines: readonly StatementLine[],
  belowIndex: number | null,
): Promise<readonly MonthRow[]> {
  const [newest, oldest] = [lines[0], lines.at(-1)]
  if (!newest || !oldest) return []
  return await context.read.statements.listMonths(sellerId, oldest.chainIndex, belowIndex ?? newest.chainIndex)
}

/** A month stands above the first of its lines, once. */
function underMonths(items: readonly LineItem[], months: readonly MonthRow[], belowIndex: number | null): StatementItem[] {
  const monthOf = (index: number) => months.find((month) => month.first_index <= index && index <= month.last_index)
  let above = belowIndex === null ? undefined : monthOf(belowIndex)
  return items.flatMap((item): StatementItem[] => {
    const month = monthOf(item.index)
    if (!month) throw new Error('a line without its month')
    const isFirst = month !== above
    above = month
    return isFirst ? [viewMonth(month), item] : [item]
  })
}
