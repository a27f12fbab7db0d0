import { periodOf } from '@/lib/periods'

test.each([
  [730, 2, 'year'],
  [365, 1, 'year'],
  [540, 18, 'month'],
  [360, 12, 'month'],
  [45, 45, 'day'],
  [7, 7, 'day'],
] as const)('%i days are %i %s', (days, count, unit) => {
  expect(periodOf(days)).toEqual({ count, unit })
})
