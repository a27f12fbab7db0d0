import fc from 'fast-check'
import { addFen, allocateFen, fen, subtractFen, zeroFen } from '../../../contract/money'
import { lineCommission } from '../../../server/domain/commission'
import { applyRefund, type RefundableLine } from '../../../server/domain/refunds'

const line = (change: Partial<RefundableLine> = {}): RefundableLine => ({
  id: 'a',
  quantity: 3,
  refundedQuantity: 0,
  netFen: fen(1000),
  refundedFen: zeroFen,
  commissionBps: 1000,
  ...change,
})

describe('applyRefund', () => {
  it('moves only the lines it names', () => {
    const after = applyRefund([line(), line({ id: 'b' })], [{ lineId: 'b', quantity: 1, amountFen: fen(334) }])
    expect(after).toEqual([{ lineId: 'b', refundedQuantity: 1, refundedFen: 334, clawbackFen: 34 }])
  })

  it('throws on a line of another order', () => {
    expect(() => applyRefund([line()], [{ lineId: 'x', quantity: 1, amountFen: fen(1) }])).toThrow('a line of another order')
  })

  it('pays back exactly what was paid, and takes back exactly the commission, piece by piece', () => {
    const given = fc.record({
      quantity: fc.integer({ min: 1, max: 20 }),
      net: fc.integer({ min: 1, max: 100_000 }),
      rate: fc.integer({ min: 0, max: 10_000 }),
    })
    fc.assert(
      fc.property(given, ({ quantity, net, rate }) => {
        let now = line({ quantity, netFen: fen(net), commissionBps: rate })
        let back = zeroFen
        for (const amountFen of allocateFen(fen(net), Array<number>(quantity).fill(1))) {
          const [after] = applyRefund([now], [{ lineId: now.id, quantity: 1, amountFen }])
          if (!after) throw new Error('no line')
          back = addFen(back, after.clawbackFen)
          now = { ...now, refundedQuantity: after.refundedQuantity, refundedFen: after.refundedFen }
          expect(subtractFen(lineCommission(fen(net), rate), back)).toBe(lineCommission(subtractFen(fen(net), now.refundedFen), rate))
        }
        expect(now.refundedFen).toBe(net)
        expect(back).toBe(lineCommission(fen(net), rate))
      }),
    )
  })
})
