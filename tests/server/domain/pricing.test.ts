import fc from 'fast-check'
import { addFen, fen } from '../../../contract/money'
import { priceOrder } from '../../../server/domain/pricing'

const freight = { feeFen: fen(1000), freeFromFen: fen(9900) }
const line = (unitFen: number, quantity: number) => ({ unitFen: fen(unitFen), quantity })

describe('priceOrder', () => {
  it.each([
    [[line(12_800, 1)], 12_800, 0],
    [[line(9899, 1)], 9899, 1000],
    [[line(9900, 1)], 9900, 0],
    [[line(4950, 2)], 9900, 0],
    [[line(100, 3), line(250, 2)], 800, 1000],
  ])('prices %j', (lines, goods, fee) => {
    const priced = priceOrder(lines, freight)
    expect([priced.goodsFen, priced.freightFen, priced.totalFen]).toEqual([goods, fee, goods + fee])
  })

  it('sums: lines to goods, goods and freight to the total', () => {
    const lines = fc.array(
      fc.record({ unitFen: fc.integer({ min: 1, max: 1_000_000 }).map(fen), quantity: fc.integer({ min: 1, max: 99 }) }),
      {
        minLength: 1,
        maxLength: 50,
      },
    )
    fc.assert(
      fc.property(lines, (given) => {
        const priced = priceOrder(given, freight)
        expect(addFen(...priced.amountsFen)).toBe(priced.goodsFen)
        expect(addFen(priced.goodsFen, priced.freightFen)).toBe(priced.totalFen)
        expect(priced.freightFen === 0).toBe(priced.goodsFen >= freight.freeFromFen)
      }),
    )
  })
})
