import fc from 'fast-check'
import { addDays, addMinutes, addSeconds, businessDay, businessMinute, shiftDay } from '../../../server/domain/time'

const anyInstant = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

describe('the business day', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T20:00:00.000Z', '2028-02-29'],
  ])('of %s is %s', (instant, day) => {
    expect(businessDay(new Date(instant))).toBe(day)
  })

  test('is what the calendar in Shanghai shows, at any moment', () => {
    fc.assert(fc.property(anyInstant, (instant) => expect(businessDay(instant)).toBe(shanghai.format(instant))))
  })
})

test.each([
  ['2026-11-22T02:04:59.999Z', '2026-11-22 10:04'],
  ['2026-11-22T15:59:00.000Z', '2026-11-22 23:59'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
])('the minute of %s reads %s on a clock in Shanghai', (instant, minute) => {
  expect(businessMinute(new Date(instant))).toBe(minute)
})

describe('shifting a day', () => {
  test.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', -365, '2025-11-22'],
  ])('%s by %i is %s', (day, days, shifted) => {
    expect(shiftDay(day, days)).toBe(shifted)
  })

  test('there and back is the same day, and days follow one another', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -4000, max: 4000 }), (instant, days) => {
        const day = businessDay(instant)
        expect(shiftDay(shiftDay(day, days), -days)).toBe(day)
        expect(shiftDay(day, 1) > day).toBe(true)
        expect(businessDay(addDays(instant, days))).toBe(shiftDay(day, days))
      }),
    )
  })
})

test('spans are whole milliseconds, and a day is 24 hours', () => {
  const start = new Date('2026-11-22T02:00:00.123Z')
  expect(addSeconds(start, 90).toISOString()).toBe('2026-11-22T02:01:30.123Z')
  expect(addMinutes(start, -30).toISOString()).toBe('2026-11-22T01:30:00.123Z')
  expect(addDays(start, 15).toISOString()).toBe('2026-12-07T02:00:00.123Z')
  expect(start.toISOString()).toBe('2026-11-22T02:00:00.123Z')
})
