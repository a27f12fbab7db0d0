import fc from 'fast-check'
import { fen } from '../../../contract/money'
import { type Settings, settingsSchema } from '../../../server/domain/settings'
import {
  type BillState,
  billStates,
  failKind,
  isEnded,
  isLater,
  mostBills,
  planWithdrawal,
  smallestBillFen,
  splitIntoBills,
  withdrawalBounds,
  withdrawalState,
} from '../../../server/domain/withdrawals'
import { emptyYear, withholding } from '../../../server/domain/withholding'

const settings = (change: Partial<Settings> = {}) => ({ ...settingsSchema.parse({}), ...change })

test.each<[string, number, number, readonly number[]]>([
  ['one bill below the limit', 19_999, 20_000, [19_999]],
  ['one bill at the limit', 20_000, 20_000, [20_000]],
  ['a rest of its own', 50_010, 20_000, [20_000, 20_000, 10_010]],
  ['no bill below what WeChat moves', 40_005, 20_000, [20_000, 19_975, 30]],
  ['a rest that is just enough', 20_030, 20_000, [20_000, 30]],
  ['a rest that lacks one fen', 20_029, 20_000, [19_999, 30]],
  ['a small one as it is', 20, 20_000, [20]],
])('splits into %s', (_, net, limit, bills) => {
  expect(splitIntoBills(fen(net), fen(0), fen(limit)).map(({ netFen }) => netFen)).toEqual(bills)
})

test('parts sum to the whole, none above the limit or below what WeChat moves', () => {
  const amounts = fc.record({ net: fc.integer({ min: 30, max: 2_000_000 }), tax: fc.integer({ min: 0, max: 900_000 }) })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 50_000, max: 300_000 }), ({ net, tax }, limit) => {
      const bills = splitIntoBills(fen(net), fen(tax), fen(limit))
      const sum = (read: (bill: (typeof bills)[number]) => number) => bills.reduce((total, bill) => total + read(bill), 0)
      expect([sum((bill) => bill.netFen), sum((bill) => bill.taxFen), sum((bill) => bill.grossFen)]).toEqual([net, tax, net + tax])
      expect(bills).toHaveLength(Math.ceil(net / limit))
      for (const bill of bills) {
        expect(bill.netFen).toBeGreaterThanOrEqual(smallestBillFen)
        expect(bill.netFen).toBeLessThanOrEqual(limit)
        expect(bill.grossFen).toBe(bill.netFen + bill.taxFen)
      }
    }),
  )
})

test.each<[number, number]>([
  [-5_000, 0],
  [0, 0],
  [12_345, 12_345],
  [20_000 * mostBills, 20_000 * mostBills],
  [20_000 * mostBills + 1, 20_000 * mostBills],
])('of %i fen at most %i can be taken at once', (available, maximumFen) => {
  expect(withdrawalBounds(fen(available), settings())).toEqual({ minimumFen: 100, maximumFen })
})

test('a name is needed from WeChat’s threshold on, by what one bill carries', () => {
  const high = settings({ transferLimitFen: fen(300_000) })
  const isNeeded = (gross: number, chosen = high) => planWithdrawal(fen(gross), 11, emptyYear, chosen).isNameNeeded
  expect([isNeeded(199_999), isNeeded(200_000), isNeeded(310_000), isNeeded(500_000)]).toEqual([false, true, true, true])
  expect(isNeeded(1_000_000, settings())).toBe(false)
})

test('tax never takes all: what WeChat can move arrives, and the rest of the tax is kept back of what comes next', () => {
  const taxed = settings({ taxRule: 'cumulative' })
  // ¥20,000 came without any tax before the rule was chosen; ¥330 are due of whatever comes next.
  let year = { grossFen: fen(2_000_000), taxFen: fen(0), firstMonth: 11 }
  const nets: number[] = []
  for (const gross of [100, 20_000, 30_000, 30_000]) {
    const plan = planWithdrawal(fen(gross), 11, year, taxed)
    nets.push(plan.netFen)
    year = { ...year, grossFen: fen(year.grossFen + gross), taxFen: fen(year.taxFen + plan.taxFen) }
  }
  expect(nets).toEqual([30, 30, 15_838, 29_280])
  expect(year.taxFen).toBe(withholding('cumulative', year.grossFen, 11, emptyYear))
})

test('whatever was paid and kept back before, parts of at least what WeChat moves arrive', () => {
  const facts = fc.record({
    gross: fc.integer({ min: smallestBillFen, max: 200_000 }),
    month: fc.integer({ min: 1, max: 12 }),
    before: fc.integer({ min: 0, max: 100_000_000 }),
    kept: fc.integer({ min: 0, max: 100 }),
  })
  fc.assert(
    fc.property(facts, ({ gross, month, before, kept }) => {
      const year = { grossFen: fen(before), taxFen: fen(Math.floor((before * kept) / 300)), firstMonth: before > 0 ? 1 : null }
      const plan = planWithdrawal(fen(gross), month, year, settings({ taxRule: 'cumulative' }))
      expect([plan.netFen + plan.taxFen, plan.taxFen >= 0, plan.netFen >= smallestBillFen]).toEqual([gross, true, true])
    }),
  )
})

test.each<[readonly BillState[], string]>([
  [['planned', 'planned'], 'asked'],
  [['asked', 'planned'], 'asked'],
  [['waiting', 'planned'], 'waiting'],
  [['paid', 'waiting'], 'waiting'],
  [['paid', 'planned'], 'asked'],
  [['paying'], 'paying'],
  [['cancelling', 'planned'], 'cancelling'],
  [['paid', 'paid'], 'paid'],
  [['paid', 'returned'], 'part-paid'],
  [['returned', 'returned'], 'returned'],
  [['paid-late'], 'paid'],
  [['paid-late', 'returned'], 'part-paid'],
])('bills %j make a withdrawal that is %s', (bills, state) => {
  expect(withdrawalState(bills)).toBe(state)
})

test('news leads on and never back', () => {
  for (const [index, state] of billStates.entries()) {
    expect(billStates.filter((other) => isLater(other, state))).toEqual(billStates.slice(index + 1))
  }
  expect(billStates.filter(isEnded)).toEqual(['paid', 'returned', 'paid-late'])
})

test('a reason nobody knows is another one', () => {
  expect([failKind('OVERDUE_CLOSE'), failKind(''), failKind('toString')]).toEqual(['expired', 'other', 'other'])
})
