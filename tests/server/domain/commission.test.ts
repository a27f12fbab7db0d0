import fc from 'fast-check'
import { addFen, fen, subtractFen, zeroFen } from '../../../contract/money'
import { clawback, commissionRate, lineCommission } from '../../../server/domain/commission'

describe('commissionRate', () => {
  const rates = { sellerBps: 1500, sizeBps: 1200, productBps: 800, brandBps: 1000 }
  it.each([
    [rates, 1500],
    [{ ...rates, sellerBps: null }, 1200],
    [{ ...rates, sellerBps: null, sizeBps: null }, 800],
    [{ ...rates, sellerBps: null, sizeBps: null, productBps: null }, 1000],
    [{ ...rates, sellerBps: 0 }, 0],
  ])('takes the most special of %j', (given, expected) => expect(commissionRate(given)).toBe(expected))
})

it.each([
  [24_294, 1000, 2429],
  [12_800, 1000, 1280],
  [9, 1000, 0],
  [0, 1000, 0],
])('a line of %p fen at %p basis points brings %p', (net, rate, expected) => expect(lineCommission(fen(net), rate)).toBe(expected))

describe('clawback', () => {
  const series = fc.record({
    net: fc.integer({ min: 1, max: 500_000 }),
    rate: fc.integer({ min: 0, max: 10_000 }),
    cuts: fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 }),
  })

  it('T11: ends on the commission of what stayed paid, to the last fen, over any series of part refunds', () => {
    fc.assert(
      fc.property(series, ({ net, rate, cuts }) => {
        let left = fen(net)
        let taken = zeroFen
        for (const cut of cuts) {
          const refund = fen(Math.min(cut, left))
          const back = clawback(left, refund, rate)
          expect(back).toBeGreaterThanOrEqual(0)
          taken = addFen(taken, back)
          left = subtractFen(left, refund)
        }
        expect(subtractFen(lineCommission(fen(net), rate), taken)).toBe(lineCommission(left, rate))
      }),
    )
  })

  it('takes all of it back when all of the money goes back', () => {
    expect(clawback(fen(12_801), fen(12_801), 999)).toBe(lineCommission(fen(12_801), 999))
  })
})
