import fc from 'fast-check'
import { fen } from '../../../contract/money'
import { emptyYear, withholding } from '../../../server/domain/withholding'

test('nothing is kept back by the rule that keeps nothing', () => {
  expect(withholding('none', fen(100_000_000), 12, emptyYear)).toBe(0)
})

/* Yuan of income in a first month, and the tax by hand: (income × 80% − 5,000) × rate − quick. */
test.each<[string, number, number]>([
  ['below the allowance', 6_000, 0],
  ['at the allowance', 6_250, 0],
  ['in the first bracket', 10_000, 90],
  ['at the first bracket’s end', 51_250, 1_080],
  ['in the second', 100_000, 4_980],
  ['in the third', 200_000, 14_080],
  ['in the fourth', 400_000, 46_830],
  ['in the fifth', 600_000, 89_580],
  ['in the sixth', 900_000, 164_330],
  ['in the seventh', 2_000_000, 535_830],
])('income %s is taxed so', (_, yuan, tax) => {
  expect(withholding('cumulative', fen(yuan * 100), 3, emptyYear)).toBe(tax * 100)
})

test('each month since the first payment of the year adds its allowance, and what was kept back counts', () => {
  const before = { grossFen: fen(1_000_000), taxFen: fen(9_000), firstMonth: 3 }
  expect(withholding('cumulative', fen(1_000_000), 4, before)).toBe(9_000)
  expect(withholding('cumulative', fen(1_000_000), 3, before)).toBe(24_000)
  expect(withholding('cumulative', fen(1_000_000), 8, before)).toBe(0)
})

test('in one month, many payments are taxed as one would be; never below nothing or above the payment', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 12 }), (payments) => {
      let year = emptyYear
      for (const payment of payments) {
        const tax = withholding('cumulative', fen(payment), 6, year)
        expect(tax).toBeGreaterThanOrEqual(0)
        expect(tax).toBeLessThanOrEqual(payment)
        year = { grossFen: fen(year.grossFen + payment), taxFen: fen(year.taxFen + tax), firstMonth: 6 }
      }
      const atOnce = withholding('cumulative', year.grossFen, 6, emptyYear)
      expect(Math.abs(year.taxFen - atOnce)).toBeLessThanOrEqual(0)
    }),
  )
})
