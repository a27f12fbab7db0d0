import {
  businessDay,
  daysUntil,
  formatDay,
  formatHour,
  formatMoment,
  formatMomentWithHour,
  formatMonth,
  formatShortDay,
  formatWholeDay,
} from '@/lib/dates'

/** 24 November 2026, 09:41 in Shanghai. */
const now = Date.parse('2026-11-24T01:41:00Z')

test.each([
  ['2026-11-23T23:52:00Z', '今天 07:52', 'Today 07:52'],
  ['2026-11-23T16:00:00Z', '今天 00:00', 'Today 00:00'],
  ['2026-11-23T15:59:59Z', '昨天 23:59', 'Yesterday 23:59'],
  ['2026-11-22T16:00:00Z', '昨天 00:00', 'Yesterday 00:00'],
  ['2026-11-12T04:00:00Z', '11 月 12 日', '12 November'],
  ['2026-11-24T17:00:00Z', '11 月 25 日', '25 November'],
  ['2025-12-31T15:59:00Z', '2025 年 12 月 31 日', '31 December 2025'],
  ['2025-12-31T16:00:00Z', '1 月 1 日', '1 January'],
])('%s is %s, %s', (at, zh, en) => {
  expect(formatMoment(at, 'zh', now)).toBe(zh)
  expect(formatMoment(at, 'en', now)).toBe(en)
})

test('an older instant keeps its hour where it matters', () => {
  expect(formatMomentWithHour('2026-11-23T02:04:00Z', 'zh', now)).toBe('昨天 10:04')
  expect(formatMomentWithHour('2026-11-14T12:31:00Z', 'zh', now)).toBe('11 月 14 日 20:31')
  expect(formatMomentWithHour('2026-11-14T12:31:00Z', 'en', now)).toBe('14 November, 20:31')
})

test('a business day has its own forms', () => {
  expect(formatDay('2026-11-28', 'zh', now)).toBe('11 月 28 日')
  expect(formatDay('2028-04-16', 'en', now)).toBe('16 April 2028')
  expect(formatWholeDay('2026-04-17', 'zh')).toBe('2026 年 4 月 17 日')
  expect(formatWholeDay('2026-04-17', 'en')).toBe('17 April 2026')
  expect(formatShortDay('2026-11-07')).toBe('11/7')
  expect(formatMonth('2026-12', 'zh', now)).toBe('12 月')
  expect(formatMonth('2026-12', 'en', now)).toBe('December')
  expect(formatMonth('2027-01', 'zh', now)).toBe('2027 年 1 月')
  expect(formatMonth('2027-01', 'en', now)).toBe('January 2027')
})

test('a day ends at midnight in Shanghai', () => {
  expect(businessDay(Date.parse('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
  expect(businessDay(Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  expect(formatHour('2026-11-23T16:05:00Z')).toBe('00:05')
  expect(formatHour(now)).toBe('09:41')
})

test('days are counted from day to day, not by hours', () => {
  expect(daysUntil('2026-11-24', now)).toBe(0)
  expect(daysUntil('2026-11-28', now)).toBe(4)
  expect(daysUntil('2026-11-24T16:00:00Z', now)).toBe(1)
  expect(daysUntil('2026-11-20T00:00:00Z', now)).toBe(-4)
})
