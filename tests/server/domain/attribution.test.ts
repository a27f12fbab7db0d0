import fc from 'fast-check'
import { type AttributionFacts, attribute, type CreditedPurchase, type CreditVisit } from '../../../server/domain/attribution'

const at = new Date('2026-11-22T02:00:00Z')
const hourMs = 3_600_000
const me = 'chen'
const rules = { visitWindowDays: 15, customerWindowDays: 180, paysOwnCard: false }

function hoursAgo(hours: number): Date {
  return new Date(at.getTime() - hours * hourMs)
}

function visit(sellerId: string, hours: number, change: Partial<CreditVisit> = {}): CreditVisit {
  return { token: `card-of-${sellerId}`, sellerId, isSellerActive: true, channel: 'chat', visitedAt: hoursAgo(hours), ...change }
}

function purchase(sellerId: string, days: number, change: Partial<CreditedPurchase> = {}): CreditedPurchase {
  return { token: `sold-by-${sellerId}`, sellerId, isSellerActive: true, channel: 'moments', paidAt: hoursAgo(days * 24), ...change }
}

function credit(facts: Partial<AttributionFacts>) {
  return attribute({ personId: me, at, visits: [], lastPurchase: null, rules, ...facts })
}

describe('by visits', () => {
  test.each([
    ['nobody without a visit', [], null],
    ['the one visited', [visit('lin', 1)], 'lin'],
    ['the newest of two', [visit('wang', 1), visit('lin', 2)], 'wang'],
    ['the one before a seller who is not active', [visit('wang', 1, { isSellerActive: false }), visit('lin', 2)], 'lin'],
    ['nobody when all are inactive', [visit('wang', 1, { isSellerActive: false })], null],
    ['a visit at the very moment of placing', [visit('lin', 0)], 'lin'],
    ['not one from after placing', [visit('wang', -1), visit('lin', 2)], 'lin'],
    ['one exactly 15 × 24 hours old', [visit('lin', 15 * 24)], 'lin'],
    ['not one a second older than that', [visit('lin', 15 * 24 + 1 / 3600)], null],
    ['nobody when the newest is one’s own card', [visit(me, 1), visit('lin', 2)], null],
    ['the newer seller when one’s own card is older', [visit('lin', 1), visit(me, 2)], 'lin'],
    ['nobody when one’s own card is newer but one’s shop is closed', [visit(me, 1, { isSellerActive: false }), visit('lin', 2)], null],
    ['an older seller when one’s own card is out of the window', [visit('lin', 1), visit(me, 16 * 24)], 'lin'],
  ])('credits %s', (_, visits, expected) => {
    expect(credit({ visits })?.sellerId ?? null).toBe(expected)
  })

  test('tells by which card, channel, moment and window', () => {
    const visits = [visit('lin', 30, { token: 'T1', channel: 'poster' })]
    expect(credit({ visits })).toEqual({
      rule: 'visit',
      sellerId: 'lin',
      token: 'T1',
      channel: 'poster',
      visitedAt: hoursAgo(30),
      windowDays: 15,
    })
  })

  test('pays one’s own card where the brand says so', () => {
    const paying = { ...rules, paysOwnCard: true }
    expect(credit({ visits: [visit(me, 1), visit('lin', 2)], rules: paying })?.sellerId).toBe(me)
    expect(credit({ visits: [visit(me, 1, { isSellerActive: false }), visit('lin', 2)], rules: paying })?.sellerId).toBe('lin')
  })

  test('takes the window from the rules', () => {
    expect(credit({ visits: [visit('lin', 25)], rules: { ...rules, visitWindowDays: 1 } })).toBeNull()
    expect(credit({ visits: [visit('lin', 25)], rules: { ...rules, visitWindowDays: 2 } })?.windowDays).toBe(2)
  })
})

describe('by the last purchase', () => {
  test.each([
    ['the seller of 10 days ago', purchase('lin', 10), 'lin'],
    ['the seller of exactly 180 days ago', purchase('lin', 180), 'lin'],
    ['nobody after 180 days and a second', purchase('lin', 180 + 1 / 86_400), null],
    ['the seller of this very moment', purchase('lin', 0), 'lin'],
    ['nobody whose shop is closed', purchase('lin', 10, { isSellerActive: false }), null],
    ['not oneself', purchase(me, 10), null],
    ['nobody of the future', purchase('lin', -1), null],
  ])('credits %s', (_, lastPurchase, expected) => {
    expect(credit({ lastPurchase })?.sellerId ?? null).toBe(expected)
  })

  test('counts only where no visit does', () => {
    expect(credit({ visits: [visit('wang', 1)], lastPurchase: purchase('lin', 1) })?.sellerId).toBe('wang')
    expect(credit({ visits: [visit('wang', 16 * 24)], lastPurchase: purchase('lin', 1) })?.sellerId).toBe('lin')
  })

  test('does not count after a visit by one’s own card', () => {
    expect(credit({ visits: [visit(me, 1)], lastPurchase: purchase('lin', 1) })).toBeNull()
  })

  test('tells by which card, channel, moment and window', () => {
    expect(credit({ lastPurchase: purchase('lin', 3) })).toEqual({
      rule: 'customer',
      sellerId: 'lin',
      token: 'sold-by-lin',
      channel: 'moments',
      visitedAt: hoursAgo(72),
      windowDays: 180,
    })
  })

  test('can be switched off, but for the very moment', () => {
    expect(credit({ lastPurchase: purchase('lin', 1), rules: { ...rules, customerWindowDays: 0 } })).toBeNull()
  })

  test('pays oneself where the brand says so', () => {
    expect(credit({ lastPurchase: purchase(me, 1), rules: { ...rules, paysOwnCard: true } })?.sellerId).toBe(me)
  })
})

/** The rule said in another way: first who may be credited at all, then the newest of them. */
function naively({ personId, at, visits, lastPurchase, rules }: AttributionFacts): string | null {
  const age = (then: Date) => (at.getTime() - then.getTime()) / 86_400_000
  const fresh = visits.filter(({ visitedAt }) => age(visitedAt) >= 0 && age(visitedAt) <= rules.visitWindowDays)
  const ownAt = rules.paysOwnCard ? -1 : fresh.findIndex(({ sellerId }) => sellerId === personId)
  const eligible = (ownAt < 0 ? fresh : fresh.slice(0, ownAt)).filter(({ isSellerActive }) => isSellerActive)
  if (eligible[0]) return eligible[0].token
  const isCustomer =
    lastPurchase !== null &&
    age(lastPurchase.paidAt) >= 0 &&
    age(lastPurchase.paidAt) <= rules.customerWindowDays &&
    lastPurchase.isSellerActive
  return ownAt < 0 && isCustomer && (lastPurchase.sellerId !== personId || rules.paysOwnCard) ? lastPurchase.token : null
}

const sellerId = fc.constantFrom(me, 'lin', 'wang', 'zhao')
const ageHours = fc.oneof(fc.integer({ min: -2, max: 20 * 24 }), fc.constantFrom(0, 15 * 24))
const anyVisit = fc.record({ sellerId, ageHours, isSellerActive: fc.boolean(), token: fc.string({ minLength: 1, maxLength: 4 }) })
const anyFacts = fc.record({
  visits: fc.array(anyVisit, { maxLength: 12 }),
  lastPurchase: fc.option(fc.record({ sellerId, days: fc.integer({ min: -1, max: 200 }), isSellerActive: fc.boolean() })),
  visitWindowDays: fc.constantFrom(1, 15),
  customerWindowDays: fc.constantFrom(0, 30, 180),
  paysOwnCard: fc.boolean(),
})

function factsOf(given: typeof anyFacts extends fc.Arbitrary<infer Value> ? Value : never): AttributionFacts {
  const { visits, lastPurchase, ...changed } = given
  const newestFirst = [...visits].sort((a, b) => a.ageHours - b.ageHours)
  return {
    personId: me,
    at,
    visits: newestFirst.map(({ sellerId, ageHours, isSellerActive, token }) => visit(sellerId, ageHours, { isSellerActive, token })),
    lastPurchase: lastPurchase && purchase(lastPurchase.sellerId, lastPurchase.days, { isSellerActive: lastPurchase.isSellerActive }),
    rules: changed,
  }
}

describe('whatever the history', () => {
  test('agrees with the rule said naively', () => {
    fc.assert(fc.property(anyFacts, (given) => expect(attribute(factsOf(given))?.token ?? null).toBe(naively(factsOf(given)))))
  })

  test('never credits an inactive seller, nor oneself unless the brand pays that', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const facts = factsOf(given)
        const found = attribute(facts)
        if (!found) return
        const cards = [...facts.visits, ...(facts.lastPurchase ? [facts.lastPurchase] : [])]
        expect(cards.some((card) => card.token === found.token && card.sellerId === found.sellerId && card.isSellerActive)).toBe(true)
        expect(found.sellerId !== me || facts.rules.paysOwnCard).toBe(true)
        expect(found.visitedAt.getTime()).toBeLessThanOrEqual(at.getTime())
      }),
    )
  })

  test('an older visit changes nothing once somebody is credited by a visit', () => {
    fc.assert(
      fc.property(anyFacts, sellerId, (given, older) => {
        const facts = factsOf(given)
        const found = attribute(facts)
        if (found?.rule !== 'visit') return
        expect(attribute({ ...facts, visits: [...facts.visits, visit(older, 20 * 24)] })).toEqual(found)
      }),
    )
  })
})
