import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Language } from './language'

dayjs.extend(utc)

/* Business days are Asia/Shanghai, which has no summer time. WeChat's engine on some phones has no Intl time zones: eight hours it is. */
const shanghaiMinutes = 8 * 60

const inShanghai = (at: string | number): Dayjs => dayjs.utc(at).utcOffset(shanghaiMinutes)

/** A business day '2026-04-17' at its start, or an instant. */
function read(when: string): Dayjs {
  return when.length === 10 ? dayjs.utc(when).utcOffset(shanghaiMinutes, true) : inShanghai(when)
}

const patterns = {
  zh: { day: 'M 月 D 日', wholeDay: 'YYYY 年 M 月 D 日', month: 'M 月', wholeMonth: 'YYYY 年 M 月' },
  en: { day: 'D MMMM', wholeDay: 'D MMMM YYYY', month: 'MMMM', wholeMonth: 'MMMM YYYY' },
} as const

const isSameYear = (moment: Dayjs, nowMs: number): boolean => moment.year() === inShanghai(nowMs).year()

/** The business day of an instant: '2026-04-17'. */
export function businessDay(atMs: number): string {
  return inShanghai(atMs).format('YYYY-MM-DD')
}

/** Whole business days from now until a day or an instant; below zero once it is past. */
export function daysUntil(when: string, nowMs: number = Date.now()): number {
  return read(when).startOf('day').diff(inShanghai(nowMs).startOf('day'), 'day')
}

/** A day without words: '11 月 12 日', in another year '2026 年 4 月 17 日'. */
export function formatDay(on: string, language: Language, nowMs: number = Date.now()): string {
  const day = read(on)
  return day.format(patterns[language][isSameYear(day, nowMs) ? 'day' : 'wholeDay'])
}

/** A day with its year, as papers have it: '2026 年 4 月 17 日', '17 April 2026'. */
export function formatWholeDay(on: string, language: Language): string {
  return read(on).format(patterns[language].wholeDay)
}

/** An instant as people say it: '今天 07:52', '昨天 16:30', then the day alone. */
export function formatMoment(at: string, language: Language, nowMs: number = Date.now()): string {
  const days = daysUntil(at, nowMs)
  if (days === 0) return `${language === 'zh' ? '今天' : 'Today'} ${formatHour(at)}`
  if (days === -1) return `${language === 'zh' ? '昨天' : 'Yesterday'} ${formatHour(at)}`
  return formatDay(at, language, nowMs)
}

/** An instant that always keeps its hour: '今天 07:52', '11 月 23 日 10:04'. */
export function formatMomentWithHour(at: string, language: Language, nowMs: number = Date.now()): string {
  const days = daysUntil(at, nowMs)
  if (days === 0 || days === -1) return formatMoment(at, language, nowMs)
  return `${formatDay(at, language, nowMs)}${language === 'zh' ? ' ' : ', '}${formatHour(at)}`
}

/** The clock alone: '07:52'. */
export function formatHour(at: string | number): string {
  return inShanghai(at).format('HH:mm')
}

/** A month '2026-12': '12 月', 'December'; in another year '2027 年 1 月', 'January 2027'. */
export function formatMonth(month: string, language: Language, nowMs: number = Date.now()): string {
  const first = read(`${month.slice(0, 7)}-01`)
  return first.format(patterns[language][isSameYear(first, nowMs) ? 'month' : 'wholeMonth'])
}

/** The day below a chart's bar: '11/17'. */
export function formatShortDay(on: string): string {
  return read(on).format('M/D')
}
