import fc from 'fast-check'
import { dayStart, paceMoments } from '../../../server/domain/pacing'
import { businessDay } from '../../../server/domain/time'

const rules = { momentsPerDay: 3, momentsPerThingAWeek: 1 }

test.each([
  [
    { today: 0, ofThingThisWeek: 0 },
    { leftToday: 3, pausedBy: null },
  ],
  [
    { today: 2, ofThingThisWeek: 0 },
    { leftToday: 1, pausedBy: null },
  ],
  [
    { today: 1, ofThingThisWeek: 1 },
    { leftToday: 2, pausedBy: 'thing' },
  ],
  [
    { today: 0, ofThingThisWeek: 1 },
    { leftToday: 3, pausedBy: 'thing' },
  ],
  [
    { today: 3, ofThingThisWeek: 0 },
    { leftToday: 0, pausedBy: 'day' },
  ],
  [
    { today: 4, ofThingThisWeek: 2 },
    { leftToday: 0, pausedBy: 'day' },
  ],
] as const)('after %j: %j', (sent, left) => {
  expect(paceMoments(sent, rules)).toEqual(left)
})

test('a brand that wants none in Moments has none', () => {
  expect(paceMoments({ today: 0, ofThingThisWeek: 0 }, { ...rules, momentsPerDay: 0 })).toEqual({ leftToday: 0, pausedBy: 'day' })
})

test.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-21T16:00:00.000Z'],
  ['2026-11-22T16:00:00.000Z', '2026-11-22T16:00:00.000Z'],
  ['2026-11-23T02:00:00.000Z', '2026-11-22T16:00:00.000Z'],
])('the business day of %s began at %s', (at, start) => {
  expect(dayStart(new Date(at)).toISOString()).toBe(start)
})

test('a day begins in itself and ends before the next', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (at) => {
      const start = dayStart(at)
      return start <= at && at.getTime() - start.getTime() < 86_400_000 && businessDay(start) === businessDay(at)
    }),
  )
})
