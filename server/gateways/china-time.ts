const chinaOffsetMs = 8 * 60 * 60 * 1000

/** RFC 3339 in China's time, as WeChat Pay writes it: '2026-01-01T12:30:00+08:00'. */
export function toChinaTime(at: Date): string {
  return `${shifted(at).slice(0, 19)}+08:00`
}

/** The same with milliseconds, as shipping management wants it: '2022-12-15T13:29:35.120+08:00'. */
export function toChinaTimeWithMs(at: Date): string {
  return `${shifted(at).slice(0, 23)}+08:00`
}

/** '2026-01-01 12:30:00', as couriers write it. */
export function toChinaClock(at: Date): string {
  return shifted(at).slice(0, 19).replace('T', ' ')
}

/** Reads '2026-01-01 12:30:00' as China's time; an invalid date when it is anything else. */
export function fromChinaClock(text: string): Date {
  return new Date(`${text.trim().replace(' ', 'T')}+08:00`)
}

/** China has had one offset and no daylight saving since 1991. */
function shifted(at: Date): string {
  return new Date(at.getTime() + chinaOffsetMs).toISOString()
}
