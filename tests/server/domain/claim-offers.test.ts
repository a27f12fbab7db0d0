import { fen, zeroFen } from '../../../contract/money'
import type { ClaimableLine, HeldPieces } from '../../../server/domain/claim-amounts'
import { type ClaimMoment, offersOf, piecesSentAndFree } from '../../../server/domain/claim-offers'

const settings = { freshHours: 48, shipsWithinHours: 48 }
const at = (hours: number) => new Date(Date.UTC(2026, 10, 22) + hours * 3_600_000)

const line = (change: Partial<ClaimableLine> = {}): ClaimableLine => ({
  id: 'a',
  quantity: 3,
  cancelledQuantity: 0,
  shippedQuantity: 0,
  receivedQuantity: 0,
  netFen: fen(1000),
  refundedFen: zeroFen,
  returnRule: 'seven-days',
  ...change,
})
const held = (change: Partial<HeldPieces> = {}): HeldPieces => ({
  lineId: 'a',
  kind: 'refund-only',
  isRefunded: false,
  quantity: 3,
  onTheWayQuantity: 0,
  worthFen: zeroFen,
  amountFen: zeroFen,
  ...change,
})
const moment = (change: Partial<ClaimMoment> = {}): ClaimMoment => ({
  now: at(1),
  isShippable: true,
  paidAt: at(0),
  receivedAt: null,
  returnUntil: null,
  ...change,
})
const received = (now: Date) => moment({ now, isShippable: false, receivedAt: at(0), returnUntil: at(168) })
const there = (change: Partial<ClaimableLine> = {}) => line({ shippedQuantity: 3, receivedQuantity: 3, ...change })
const offers = (given: ClaimableLine, when: ClaimMoment, others: readonly HeldPieces[] = []) => {
  const found = offersOf(given, others, when, settings)
  return { rule: found.rule, closed: found.closed, offers: found.offers.map(({ kind, left }) => `${kind} ${left}`) }
}

describe('what can be asked for', () => {
  it.each([
    ['nothing was sent', line(), moment(), [], 'before-shipping', ['cancel 3'], null],
    ['a part was called off', line({ cancelledQuantity: 1 }), moment(), [], 'before-shipping', ['cancel 2'], null],
    ['a part was sent', line({ shippedQuantity: 1 }), moment(), [], 'on-the-way', ['cancel 2', 'refund-only 1'], null],
    ['all is on its way', line({ shippedQuantity: 3 }), moment({ isShippable: false }), [], 'on-the-way', ['refund-only 3'], null],
    ['it is there', there(), received(at(167)), [], 'seven-days', ['refund-only 3', 'return-and-refund 3'], null],
    ['seven days are over', there(), received(at(168)), [], 'seven-days', [], 'too-late'],
    ['fresh', there({ returnRule: 'fresh' }), received(at(47)), [], 'fresh', ['refund-only 3', 'return-and-refund 3'], null],
    ['fresh, two days later', there({ returnRule: 'fresh' }), received(at(48)), [], 'fresh', [], 'too-late'],
    [
      'another claim has a piece',
      there(),
      received(at(1)),
      [held({ quantity: 1 })],
      'seven-days',
      ['refund-only 2', 'return-and-refund 2'],
      null,
    ],
    ['another claim has all', there(), received(at(1)), [held()], 'seven-days', [], 'in-claim'],
    ['all is paid back', there(), received(at(200)), [held({ isRefunded: true })], 'seven-days', [], 'nothing-left'],
    [
      'goodwill has no pieces',
      there(),
      received(at(1)),
      [held({ kind: 'goodwill', quantity: 0 })],
      'seven-days',
      ['refund-only 3', 'return-and-refund 3'],
      null,
    ],
    [
      'all is paid back, and another line is in a claim',
      there(),
      received(at(1)),
      [held({ isRefunded: true }), held({ lineId: 'b' })],
      'seven-days',
      [],
      'nothing-left',
    ],
    [
      'all is paid back, and goodwill is on its way',
      there(),
      received(at(1)),
      [held({ isRefunded: true }), held({ kind: 'goodwill', quantity: 0 })],
      'seven-days',
      [],
      'nothing-left',
    ],
    ['all is called off', line({ cancelledQuantity: 3 }), moment({ isShippable: false }), [], 'before-shipping', [], 'nothing-left'],
  ] as const)('%s', (_, given, when, others, rule, expected, closed) => {
    expect(offers(given, when, others)).toEqual({ rule, closed, offers: expected })
  })

  const reasons = (given: ClaimableLine, when: ClaimMoment, kind: string) =>
    offersOf(given, [], when, settings).offers.find((offer) => offer.kind === kind)?.reasons

  it('says that it ships late only when it does', () => {
    expect(reasons(line(), moment({ now: at(48) }), 'cancel')).toEqual(['changed-mind', 'ordered-wrong'])
    expect(reasons(line(), moment({ now: at(49) }), 'cancel')).toEqual(['ships-late', 'changed-mind', 'ordered-wrong'])
    expect(reasons(line(), moment({ now: at(49), paidAt: null }), 'cancel')).toEqual(['changed-mind', 'ordered-wrong'])
  })

  it('takes nothing back without reason that is fresh, and no missing goods', () => {
    const bad = ['date-differs', 'damaged', 'wrong', 'spoiled', 'not-as-described']
    expect(reasons(there(), received(at(1)), 'return-and-refund')).toEqual(['no-reason', ...bad])
    expect(reasons(there({ returnRule: 'fresh' }), received(at(1)), 'return-and-refund')).toEqual(bad)
    expect(reasons(there(), received(at(1)), 'refund-only')).toEqual([...bad, 'missing', 'not-arrived'])
  })

  it('says until when, and when it was over', () => {
    expect(offersOf(there(), [], received(at(1)), settings).offers[0]?.until).toEqual(at(168))
    for (const returnRule of ['seven-days', 'fresh'] as const) {
      const onTheWay = line({ shippedQuantity: 3, returnRule })
      expect(offersOf(onTheWay, [], moment({ now: at(500), returnUntil: at(1) }), settings).offers.at(-1)).toMatchObject({
        kind: 'refund-only',
        until: null,
      })
    }
    expect(offersOf(there({ returnRule: 'fresh' }), [], received(at(60)), settings).endedAt).toEqual(at(48))
  })
})

test('pieces that were called off are not among those that were sent', () => {
  expect(piecesSentAndFree(line({ shippedQuantity: 2 }), [held({ kind: 'cancel', quantity: 1 })])).toBe(2)
  expect(piecesSentAndFree(line({ shippedQuantity: 2 }), [held({ lineId: 'b' }), held({ quantity: 1 })])).toBe(1)
})
