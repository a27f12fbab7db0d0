import type { Commission, RouteAnswer } from '../../contract/api/types'
import { subtractFen } from '../../contract/money'
import type { MonthRow } from '../database/statements'
import { type CsvCell, csvFile } from '../domain/csv-file'
import { refuse } from '../domain/refused'
import { businessDay, businessMinute } from '../domain/time'
import type { Context } from '../ports'
import { type LineItem, viewLines, viewMonth } from './statement-lines'

type Language = 'zh' | 'en'

const words = {
  zh: {
    columns: ['时间', '事项', '订单或提现', '商品', '顾客', '实付货款', '比例', '金额', '状态', '何时可提', '说明'],
    kinds: { earned: '收益', 'taken-back': '退回', paid: '提现到微信', tax: '代扣税' },
    states: { pending: '待结算', available: '可提现', 'taken-back': '退回' },
    reasons: { claim: '售后退款', cancel: '订单取消', 'late-payment': '关闭后付款', console: '商户退款' },
    opening: '期初',
    closing: '期末',
    late: '微信后来付了',
    fileName: (month: string) => `收益明细-${month}.csv`,
  },
  en: {
    columns: ['Time', 'What', 'Order or withdrawal', 'Goods', 'Buyer', 'Paid for goods', 'Rate', 'Amount', 'State', 'Free on', 'Note'],
    kinds: { earned: 'Earned', 'taken-back': 'Taken back', paid: 'Paid to WeChat', tax: 'Tax withheld' },
    states: { pending: 'Pending', available: 'Available', 'taken-back': 'Taken back' },
    reasons: { claim: 'Refund', cancel: 'Order cancelled', 'late-payment': 'Paid after closing', console: 'Refund by the merchant' },
    opening: 'Opening balance',
    closing: 'Closing balance',
    late: 'WeChat paid later',
    fileName: (month: string) => `earnings-${month}.csv`,
  },
} as const

/** One month of a seller's statement as a file: its lines sum from the opening to the closing balance. */
export async function exportStatement(
  context: Context,
  request: { readonly sellerId: string; readonly month: string; readonly language: Language },
): Promise<RouteAnswer<'exportStatement'>> {
  const { sellerId, month, language } = request
  const row = (await context.read.statements.listMonths(sellerId)).find((known) => known.month === month)
  if (!row) return refuse('not-found', { what: 'page' })
  const stretch = { belowIndex: row.last_index + 1, fromIndex: row.first_index }
  const lines = await viewLines(context.read, sellerId, await context.read.statements.listLines(sellerId, stretch))
  return { fileName: words[language].fileName(month), text: csvFile(rowsOf(row, [...lines].reverse(), language)) }
}

function rowsOf(month: MonthRow, lines: readonly LineItem[], language: Language): readonly (readonly CsvCell[])[] {
  const text = words[language]
  const { openingFen, closingFen } = viewMonth(month)
  const balance = (label: string, amount: number): readonly CsvCell[] => ['', label, '', '', '', '', '', { fen: amount }, '', '', '']
  return [
    text.columns,
    balance(text.opening, openingFen),
    ...lines.flatMap((line) => lineRows(line, language)),
    balance(text.closing, closingFen),
  ]
}

/** What an order earned is a row for each of its products, so that base × rate is the amount of every row. */
function lineRows(line: LineItem, language: Language): readonly (readonly CsvCell[])[] {
  const text = words[language]
  const start = [businessMinute(new Date(line.at)), text.kinds[line.kind]]
  const amount = { fen: line.amountFen }
  switch (line.kind) {
    case 'earned':
      return line.commission.lines.map((goods) => [...start, ...earnedCells(line.commission, goods, language)])
    case 'taken-back': {
      const { orderId, title, buyerName, goods } = line
      const names = goods.map(({ name, pieces }) => `${name[language]} ×${pieces}`).join(' + ')
      const reason = line.reason === null ? '' : text.reasons[line.reason]
      return [[...start, orderId, names || title[language], buyerName, '', '', amount, '', '', reason]]
    }
    default:
      return [[...start, line.withdrawalId, '', '', '', '', amount, '', '', line.isLate ? text.late : '']]
  }
}

function earnedCells(commission: Commission, goods: Commission['lines'][number], language: Language): readonly CsvCell[] {
  const { orderId, buyerName, state, freeAt } = commission
  const base = { fen: subtractFen(goods.goodsFen, goods.discountFen) }
  const name = `${goods.name[language]} ${goods.sizeName} ×${goods.pieces}`
  const free = freeAt === null ? '' : businessDay(new Date(freeAt))
  return [orderId, name, buyerName, base, `${goods.rateBps / 100}%`, { fen: goods.commissionFen }, words[language].states[state], free, '']
}
