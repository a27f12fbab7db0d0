import fc from 'fast-check'
import { addFen, fen, zeroFen } from '../../../contract/money'
import {
  type ClaimableLine,
  callsOffAll,
  claimFreight,
  claimPieces,
  type HeldPieces,
  moneyLeft,
  reduceAmounts,
} from '../../../server/domain/claim-amounts'
import { clawback, lineCommission } from '../../../server/domain/commission'

const line = (change: Partial<ClaimableLine> = {}): ClaimableLine => ({
  id: 'a',
  quantity: 3,
  cancelledQuantity: 0,
  shippedQuantity: 3,
  receivedQuantity: 3,
  netFen: fen(1000),
  refundedFen: zeroFen,
  returnRule: 'seven-days',
  ...change,
})
const held = (change: Partial<HeldPieces> = {}): HeldPieces => ({
  lineId: 'a',
  kind: 'refund-only',
  isRefunded: false,
  quantity: 1,
  onTheWayQuantity: 0,
  worthFen: fen(334),
  amountFen: fen(334),
  ...change,
})

describe('claimPieces', () => {
  const amount = (given: ClaimableLine, others: readonly HeldPieces[], quantity: number) =>
    claimPieces(given, others, 'refund-only', 'damaged', quantity).amountFen

  it.each([
    ['one of three', line(), [], 1, 334],
    ['all of three', line(), [], 3, 1000],
    ['the second', line(), [held()], 1, 333],
    ['the rest', line(), [held()], 2, 666],
    ['a piece of another line does not count', line(), [held({ lineId: 'b' })], 1, 334],
    ['not more than goodwill left', line(), [held({ kind: 'goodwill', quantity: 0, worthFen: zeroFen, amountFen: fen(900) })], 1, 100],
    ['what HQ kept of one piece is not added to another', line(), [held({ amountFen: fen(100) })], 2, 666],
  ] as const)('%s', (_, given, others, quantity, expected) => expect(amount(given, others, quantity)).toBe(expected))

  it.each([0, 3])('refuses to speak of %d of two', (quantity) => {
    expect(() => amount(line(), [held()], quantity)).toThrow(new RangeError('more pieces than a line has left'))
  })

  it.each([
    ['received ones first', line({ receivedQuantity: 2 }), [], 'damaged', 2, 0],
    ['then those on their way', line({ receivedQuantity: 2 }), [], 'damaged', 3, 1],
    ['nothing arrived: those on their way', line({ receivedQuantity: 2 }), [], 'not-arrived', 1, 1],
    ['only those that are', line({ receivedQuantity: 2 }), [], 'not-arrived', 2, 1],
    ['spoken for already', line({ receivedQuantity: 1 }), [held({ onTheWayQuantity: 1 })], 'not-arrived', 2, 1],
    ['received ones spoken for', line({ receivedQuantity: 1 }), [held()], 'damaged', 1, 1],
    [
      'a claim for one of each leaves one received',
      line({ quantity: 4, shippedQuantity: 4, receivedQuantity: 2 }),
      [held({ quantity: 2, onTheWayQuantity: 1 })],
      'damaged',
      1,
      0,
    ],
    [
      'a piece called off was never received',
      line({ shippedQuantity: 2, receivedQuantity: 1 }),
      [held({ kind: 'cancel' })],
      'damaged',
      1,
      0,
    ],
  ] as const)('which pieces: %s', (_, given, others, reason, quantity, onTheWay) => {
    expect(claimPieces(given, others, 'refund-only', reason, quantity).onTheWayQuantity).toBe(onTheWay)
  })

  it('what is called off is not on its way, though another piece is', () => {
    const sentInPart = line({ shippedQuantity: 1, receivedQuantity: 0 })
    expect(claimPieces(sentInPart, [], 'cancel', 'changed-mind', 2).onTheWayQuantity).toBe(0)
    expect(claimPieces(sentInPart, [], 'refund-only', 'not-arrived', 1).onTheWayQuantity).toBe(1)
  })

  it('sums exactly to what was paid over any series of claims, some taken back, and so does the commission', () => {
    const series = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 4 }), isTakenBack: fc.boolean() }), { maxLength: 12 })
    const nets = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(nets, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 10_000 }), series, (net, quantity, rateBps, asked) => {
        const given = line({ netFen: fen(net), quantity, shippedQuantity: quantity, receivedQuantity: quantity })
        const others: HeldPieces[] = []
        const left = () => quantity - others.reduce((sum, each) => sum + each.quantity, 0)
        const claim = (pieces: number) => claimPieces(given, others, 'refund-only', 'damaged', pieces)
        for (const each of asked) {
          if (left() === 0) break
          const claimed = claim(Math.min(each.quantity, left()))
          if (!each.isTakenBack) others.push(held({ ...claimed }))
        }
        if (left() > 0) others.push(held({ ...claim(left()) }))
        expect(addFen(zeroFen, ...others.map((each) => each.amountFen))).toBe(net)
        let before = fen(net)
        let taken = 0
        for (const { amountFen } of others) {
          taken += clawback(before, amountFen, rateBps)
          before = fen(before - amountFen)
        }
        expect(taken).toBe(lineCommission(fen(net), rateBps))
      }),
    )
  })
})

test('money left is what was neither paid back nor promised, and never below nothing', () => {
  expect(moneyLeft(line({ refundedFen: fen(300) }), [held(), held({ isRefunded: true })])).toBe(366)
  expect(moneyLeft(line({ refundedFen: fen(900) }), [held()])).toBe(0)
  expect(moneyLeft(line(), [held({ lineId: 'b' })])).toBe(1000)
})

describe('freight', () => {
  const ask = (change: Partial<Parameters<typeof claimFreight>[0]>) =>
    claimFreight({
      lines: [line({ shippedQuantity: 0, receivedQuantity: 0 })],
      asked: [{ lineId: 'a', quantity: 3 }],
      kind: 'cancel',
      reason: 'changed-mind',
      freightLeftFen: fen(1000),
      ...change,
    })

  it.each([
    ['all is called off', {}, 'all-called-off', 1000],
    ['a part is called off', { asked: [{ lineId: 'a', quantity: 2 }] }, 'kept', 0],
    [
      'the rest is called off',
      { lines: [line({ shippedQuantity: 0, cancelledQuantity: 1 })], asked: [{ lineId: 'a', quantity: 2 }] },
      'all-called-off',
      1000,
    ],
    ['something was sent', { lines: [line({ shippedQuantity: 1 })] }, 'kept', 0],
    ['HQ is at fault', { kind: 'refund-only', reason: 'damaged', lines: [line()] }, 'hq-fault', 1000],
    ['nobody is at fault', { kind: 'return-and-refund', reason: 'no-reason', lines: [line()] }, 'kept', 0],
    [
      'goodwill for an order that was called off before',
      { kind: 'goodwill', reason: 'goodwill', lines: [line({ shippedQuantity: 0, cancelledQuantity: 3 })], asked: [] },
      'kept',
      0,
    ],
    ['it is back already', { freightLeftFen: zeroFen }, 'none', 0],
  ] as const)('%s', (_, change, freightRule, freightFen) => expect(ask(change)).toEqual({ freightRule, freightFen }))

  it('is not for an order of which another line stays', () => {
    const lines = [line({ shippedQuantity: 0 }), line({ id: 'b', shippedQuantity: 0 })]
    expect(callsOffAll(lines, [{ lineId: 'a', quantity: 3 }])).toBe(false)
    expect(
      callsOffAll(lines, [
        { lineId: 'a', quantity: 3 },
        { lineId: 'b', quantity: 3 },
      ]),
    ).toBe(true)
  })
})

describe('reduceAmounts', () => {
  it('splits to the fen, never more for a line than was asked for it', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (parts, share) => {
        const claimed = parts.map((amount) => ({
          lineId: 'a',
          quantity: 1,
          onTheWayQuantity: 0,
          worthFen: fen(amount),
          amountFen: fen(amount),
        }))
        const goodsFen = fen(Math.floor((parts.reduce((sum, part) => sum + part, 0) * share) / 10_000))
        const reduced = reduceAmounts(claimed, goodsFen)
        expect(addFen(zeroFen, ...reduced.map((each) => each.amountFen))).toBe(goodsFen)
        for (const [index, each] of reduced.entries()) expect(each.amountFen).toBeLessThanOrEqual(parts[index] ?? 0)
      }),
    )
  })

  it('does not raise', () => {
    const claimed = [{ lineId: 'a', quantity: 1, onTheWayQuantity: 0, worthFen: fen(5), amountFen: fen(5) }]
    expect(() => reduceAmounts(claimed, fen(6))).toThrow(new RangeError('a reduction above what was claimed'))
    expect(reduceAmounts(claimed, fen(5))).toEqual(claimed)
  })

  it('leaves a claim that brings nothing as it is', () => {
    const claimed = [{ lineId: 'a', quantity: 1, onTheWayQuantity: 0, worthFen: fen(5), amountFen: zeroFen }]
    expect(reduceAmounts(claimed, zeroFen)).toEqual(claimed)
  })
})
