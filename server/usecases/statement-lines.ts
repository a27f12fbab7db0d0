import type { Commission, StatementItem } from '../../contract/api/types'
import { addFen, fen, subtractFen } from '../../contract/money'
import type { MonthRow, RefundFacts, StatementLine } from '../database/statements'
import type { Stores } from '../database/stores'
import { viewCommissions } from './commission-view'

export type LineItem = Exclude<StatementItem, { kind: 'month' }>

/** Postings of a seller as lines of a statement, each with what stands behind it. */
export async function viewLines(stores: Stores, sellerId: string, lines: readonly StatementLine[]): Promise<readonly LineItem[]> {
  const orderIds = [...new Set(lines.flatMap(({ orderId }) => orderId ?? []))]
  const filter = { state: null, after: null, limit: orderIds.length, orderIds }
  const commissions = orderIds.length === 0 ? [] : await viewCommissions(stores, sellerId, filter)
  const refunds = await stores.statements.listRefunds(keysOf(lines, 'refund'))
  const withdrawals = await stores.withdrawals.listWithdrawalIds(keysOf(lines, 'wd'))
  return lines.map((line) => {
    const base = { index: line.chainIndex, at: line.at.toISOString(), amountFen: changeOf(line) }
    if (line.orderId === null) {
      const kind = line.destination === 'wechat' ? ('paid' as const) : ('tax' as const)
      return { ...base, kind, withdrawalId: withdrawals.get(idOf(line)) ?? idOf(line), isLate: line.kind === 'transfer-late' }
    }
    const commission = commissions.find(({ orderId }) => orderId === line.orderId)
    if (!commission) throw new Error('a posting without its order')
    if (line.kind === 'pay') return { ...base, kind: 'earned', commission }
    const { orderId, title, picture, buyerName } = commission
    return { ...base, kind: 'taken-back', orderId, title, picture, buyerName, ...viewRefund(refunds.get(idOf(line)), commission) }
  })
}

/** Why money of an order went back, and what for; of HQ's own refunds in WeChat's console we know no pieces. */
export function viewRefund(refund: RefundFacts | undefined, { lines }: Commission) {
  const goods = (refund?.lines ?? []).flatMap(({ lineId, quantity }) => {
    const line = lines.find(({ id }) => id === lineId)
    return line ? [{ name: line.name, sizeName: line.sizeName, pieces: quantity }] : []
  })
  return { reason: refund?.reason ?? null, goods }
}

/** 'refund:{number}' and 'wd:{bill}:end' name what they are about. */
export function idOf({ entryKey }: Pick<StatementLine, 'entryKey'>): string {
  return entryKey.split(':')[1] ?? ''
}

function keysOf(lines: readonly StatementLine[], prefix: string): readonly string[] {
  return lines.filter(({ entryKey }) => entryKey.startsWith(`${prefix}:`)).map(idOf)
}

/** What a line changes of all that the seller has. */
function changeOf({ source, amountFen }: StatementLine): LineItem['amountFen'] {
  return source.startsWith('seller:') ? fen(-amountFen) : amountFen
}

export function viewMonth(row: MonthRow): Extract<StatementItem, { kind: 'month' }> {
  const { month, opening_fen, earned_fen, taken_back_fen, paid_fen, tax_fen } = row
  return {
    kind: 'month',
    month,
    openingFen: opening_fen,
    earnedFen: earned_fen,
    takenBackFen: taken_back_fen,
    paidFen: paid_fen,
    taxFen: tax_fen,
    closingFen: subtractFen(addFen(opening_fen, earned_fen), addFen(taken_back_fen, paid_fen, tax_fen)),
  }
}
