import type { RouteAnswer, RouteRequest, StatementItem } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { addFen, zeroFen } from '../../contract/money'
import type { MonthRow } from '../database/statements'
import { refuse } from '../domain/refused'
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
  const months = await stores.statements.listMonths(sellerId)
  const belowIndex = query.cursor ?? startOf(months, query.month)
  const found = await stores.statements.listLines(sellerId, { belowIndex, limit: limits.pageSize + 1 })
  const lines = found.slice(0, limits.pageSize)
  const items = await viewLines(stores, sellerId, lines)
  return {
    pendingFen: seller.pending_fen,
    availableFen: seller.available_fen,
    withdrawingFen: seller.withdrawing_fen,
    withdrawnFen: addFen(zeroFen, ...months.map(({ paid_fen, tax_fen }) => addFen(paid_fen, tax_fen))),
    chain: { length: seller.chain_length, head: seller.chain_head },
    months: months.filter(hasLines).map(({ month }) => month),
    brandPhone: (await stores.settings.get()).brandPhone,
    items: underMonths(items, months, query.cursor ?? null),
    nextCursor: found.length > lines.length ? String(lines.at(-1)?.chainIndex) : null,
  }
}

/** Below which index a statement begins that begins with a month; null: with the newest line. */
function startOf(months: readonly MonthRow[], month: string | undefined): number | null {
  if (month === undefined) return null
  const row = months.find((known) => known.month === month)
  return row ? row.last_index + 1 : refuse('not-found', { what: 'page' })
}

/** A month in which money only became free, or was only asked for, has none. */
function hasLines({ earned_fen, taken_back_fen, paid_fen, tax_fen }: MonthRow): boolean {
  return earned_fen + taken_back_fen + paid_fen + tax_fen > 0
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
