import fc from 'fast-check'
import { fen } from '../../../contract/money'
import { looksWorthShowing, type NextStep, nextStep, type SellerStanding } from '../../../server/domain/next-step'

const tea = { productId: '01kazz000000000000000000a1', name: { zh: '凤凰单丛', en: 'Dancong' } }
const rice = { productId: '01kazz000000000000000000a2', name: { zh: '稻花香', en: 'Rice' } }

/** A shop in which nothing is left to do. */
const calm: SellerStanding = {
  state: 'active',
  withdrawal: null,
  availableFen: fen(0),
  minimumFen: fen(100),
  pick: tea,
  hasShared: true,
  watched: null,
  momentsLeft: 0,
}

const waiting = { id: '01kazz000000000000000000w1', waitingFen: fen(20_000) }
const onItsWay = { ...waiting, waitingFen: null }
const watched = { ...rice, people: looksWorthShowing }

const cases: readonly (readonly [situation: string, change: Partial<SellerStanding>, step: NextStep | null])[] = [
  ['nothing to do', {}, null],
  ['Moments left', { momentsLeft: 2 }, { kind: 'moments', left: 2 }],
  ['one looker too few', { watched: { ...watched, people: looksWorthShowing - 1 }, momentsLeft: 1 }, { kind: 'moments', left: 1 }],
  ['a thing looked at before Moments', { watched, momentsLeft: 2 }, { kind: 'show', ...watched }],
  ['money before a thing looked at', { watched, availableFen: fen(100) }, { kind: 'withdraw', amountFen: fen(100) }],
  ['a fen below the minimum', { watched, availableFen: fen(99) }, { kind: 'show', ...watched }],
  ['a balance below zero', { availableFen: fen(-500) }, null],
  ['money, but a withdrawal is on its way', { availableFen: fen(5000), withdrawal: onItsWay }, null],
  ['the first share before money', { hasShared: false, availableFen: fen(5000) }, { kind: 'share', ...tea }],
  ['nothing picked', { pick: null, hasShared: false, momentsLeft: 3 }, { kind: 'choose' }],
  ['nothing of the picks is sold any more', { pick: null, availableFen: fen(5000) }, { kind: 'choose' }],
  [
    'a bill that waits before all',
    { withdrawal: waiting, pick: null, hasShared: false, watched, momentsLeft: 3 },
    { kind: 'confirm', withdrawalId: waiting.id, amountFen: fen(20_000) },
  ],
  ['paused', { state: 'suspended', withdrawal: waiting, availableFen: fen(5000), pick: null, watched, momentsLeft: 3 }, null],
  ['left, with nothing', { state: 'left', pick: null, hasShared: false, watched, momentsLeft: 3 }, null],
  ['left, with money', { state: 'left', pick: null, availableFen: fen(5000) }, { kind: 'withdraw', amountFen: fen(5000) }],
  [
    'left, with a bill that waits',
    { state: 'left', withdrawal: waiting },
    { kind: 'confirm', withdrawalId: waiting.id, amountFen: fen(20_000) },
  ],
]

test.each(cases)('%s', (_, change, step) => {
  expect(nextStep({ ...calm, ...change })).toEqual(step)
})

test('whatever the standing: no share is proposed to a shop that shares nothing, no withdrawal beside another or below the minimum', () => {
  const standings = fc.record<SellerStanding>({
    state: fc.constantFrom('active', 'suspended', 'left'),
    withdrawal: fc.constantFrom(null, waiting, onItsWay),
    availableFen: fc.integer({ min: -1000, max: 100_000 }).map(fen),
    minimumFen: fc.integer({ min: 30, max: 10_000 }).map(fen),
    pick: fc.constantFrom(null, tea),
    hasShared: fc.boolean(),
    watched: fc.option(fc.integer({ min: 1, max: 6 }).map((people) => ({ ...rice, people }))),
    momentsLeft: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(standings, (standing) => {
      const step = nextStep(standing)
      if (standing.state === 'suspended') expect(step).toBeNull()
      if (standing.state === 'left') expect(['confirm', 'withdraw', undefined]).toContain(step?.kind)
      if (step?.kind === 'withdraw') {
        expect(standing.withdrawal).toBeNull()
        expect(step.amountFen).toBeGreaterThanOrEqual(standing.minimumFen)
      }
      if (step?.kind === 'moments') expect(step.left).toBeGreaterThan(0)
    }),
  )
})
