export type PeriodUnit = 'year' | 'month' | 'day'

export interface Period {
  readonly count: number
  readonly unit: PeriodUnit
}

/** Days as a box says them: 730 are two years, 540 are 18 months, 45 stay days. */
export function periodOf(days: number): Period {
  if (days % 365 === 0) return { count: days / 365, unit: 'year' }
  return days % 30 === 0 ? { count: days / 30, unit: 'month' } : { count: days, unit: 'day' }
}
