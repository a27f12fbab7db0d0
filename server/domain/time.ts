const shanghaiOffsetMs = 8 * 3_600_000
const dayMs = 86_400_000

/** The business day in Asia/Shanghai ('2026-11-22'). China has had no summer time since 1991. */
export function businessDay(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)
}

/** '2026-11-22 10:00' in Asia/Shanghai. */
export function businessMinute(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ')
}

/** The business day so many days after (or, negative, before) another. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

export function addSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}

export function addMinutes(instant: Date, minutes: number): Date {
  return addSeconds(instant, minutes * 60)
}

/** So many times 24 hours, not calendar days. */
export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayMs)
}
