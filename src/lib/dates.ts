import type { Language } from './language'

/* Business days are Asia/Shanghai, which has no summer time: eight hours are added and the UTC fields read. WeChat's engine on some
   phones has no Intl time zones. */
const shanghaiMs = 8 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

interface Fields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const twoDigits = (value: number) => String(value).padStart(2, '0')

function fieldsOf(atMs: number): Fields {
  const shifted = new Date(atMs + shanghaiMs)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    clock: `${twoDigits(shifted.getUTCHours())}:${twoDigits(shifted.getUTCMinutes())}`,
  }
}

/** Days since 1970 in Asia/Shanghai. */
function dayNumber(atMs: number): number {
  return Math.floor((atMs + shanghaiMs) / dayMs)
}

/** The start of a business day '2026-04-17', in ms. */
function dayStart(on: string): number {
  return Date.parse(`${on.slice(0, 10)}T00:00:00Z`) - shanghaiMs
}

function monthName(month: number): string {
  return englishMonths[month - 1] ?? ''
}

function dayText({ year, month, day }: Fields, hasYear: boolean, language: Language): string {
  if (language === 'en') return `${day} ${monthName(month)}${hasYear ? ` ${year}` : ''}`
  return `${hasYear ? `${year} 年 ` : ''}${month} 月 ${day} 日`
}

/** The business day of an instant: '2026-04-17'. */
export function businessDay(atMs: number): string {
  const { year, month, day } = fieldsOf(atMs)
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Whole business days from now until a day or an instant; below zero once it is past. */
export function daysUntil(when: string, nowMs: number = Date.now()): number {
  return dayNumber(when.length === 10 ? dayStart(when) : Date.parse(when)) - dayNumber(nowMs)
}

/** A day without words: '11 月 12 日', in another year '2026 年 4 月 17 日'. */
export function formatDay(on: string, language: Language, nowMs: number = Date.now()): string {
  const fields = fieldsOf(on.length === 10 ? dayStart(on) : Date.parse(on))
  return dayText(fields, fields.year !== fieldsOf(nowMs).year, language)
}

/** A day with its year, as papers have it: '2026 年 4 月 17 日', '17 April 2026'. */
export function formatWholeDay(on: string, language: Language): string {
  return dayText(fieldsOf(dayStart(on)), true, language)
}

/** An instant as people say it: '今天 07:52', '昨天 16:30', then the day alone. */
export function formatMoment(at: string, language: Language, nowMs: number = Date.now()): string {
  const atMs = Date.parse(at)
  const days = dayNumber(nowMs) - dayNumber(atMs)
  const { clock } = fieldsOf(atMs)
  if (days === 0) return `${language === 'zh' ? '今天' : 'Today'} ${clock}`
  if (days === 1) return `${language === 'zh' ? '昨天' : 'Yesterday'} ${clock}`
  return formatDay(at, language, nowMs)
}

/** An instant that always keeps its hour: '今天 07:52', '11 月 23 日 10:04'. */
export function formatMomentWithHour(at: string, language: Language, nowMs: number = Date.now()): string {
  const atMs = Date.parse(at)
  const days = dayNumber(nowMs) - dayNumber(atMs)
  if (days === 0 || days === 1) return formatMoment(at, language, nowMs)
  const comma = language === 'zh' ? ' ' : ', '
  return `${formatDay(at, language, nowMs)}${comma}${fieldsOf(atMs).clock}`
}

/** The clock alone: '07:52'. */
export function formatHour(at: string | number): string {
  return fieldsOf(typeof at === 'number' ? at : Date.parse(at)).clock
}

/** A month '2026-12': '12 月', 'December'; in another year '2027 年 1 月', 'January 2027'. */
export function formatMonth(month: string, language: Language, nowMs: number = Date.now()): string {
  const { year, month: number } = fieldsOf(dayStart(`${month.slice(0, 7)}-01`))
  const isThisYear = year === fieldsOf(nowMs).year
  if (language === 'en') return isThisYear ? monthName(number) : `${monthName(number)} ${year}`
  return isThisYear ? `${number} 月` : `${year} 年 ${number} 月`
}

/** The day below a chart's bar: '11/17'. */
export function formatShortDay(on: string): string {
  const { month, day } = fieldsOf(dayStart(on))
  return `${month}/${day}`
}
