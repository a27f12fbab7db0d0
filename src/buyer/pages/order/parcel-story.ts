import type { Address, Parcel } from '@contract/api/types'
import { businessDay, daysUntil, formatMomentWithHour } from '@/lib/dates'
import type { Language } from '@/lib/language'
import { carrierName } from '@/lib/messages/carriers'
import type { OrdersText } from '@/lib/messages/zh/orders'

/* What a parcel's scans say, in the words of a person. Only what the courier said; the one estimate is called one. */

export type Scan = Parcel['scans'][number]

export interface Answer {
  readonly title: string
  readonly words: string
}

/** In which language, in which texts, and when (ms) something is told. */
export interface Telling {
  readonly language: Language
  readonly text: OrdersText
  readonly nowMs: number
}

const mostPlaces = 4
const dayMs = 24 * 60 * 60 * 1000

/** '广州市' as people say it: '广州'. */
export function placeName(place: string): string {
  return place.length > 2 ? place.replace(/[市区县]$/, '') : place
}

/** WeChat calls the city of Beijing and its like '市辖区'. */
function cityOf({ city, province }: Address): string {
  return placeName(city === '市辖区' ? province : city)
}

export function latestScan(parcel: Parcel): Scan | null {
  return parcel.scans[0] ?? null
}

export function isSigned(parcel: Parcel): boolean {
  return parcel.scans.some(({ kind }) => kind === 'signed')
}

export interface Way {
  readonly places: readonly string[]
  readonly at: number
}

/** From where it left over the last places to the district it goes to; null while no scan names a place. */
export function parcelWay(parcel: Parcel, address: Address): Way | null {
  const seen = [...parcel.scans].reverse().flatMap(({ place }) => (place === null ? [] : [placeName(place)]))
  const visited = seen.filter((place, index) => seen.lastIndexOf(place) === index)
  if (visited.length === 0) return null
  const end = placeName(address.district) || cityOf(address)
  const before = visited.filter((place) => place !== end)
  const shown = before.length < mostPlaces ? before : [...before.slice(0, 1), ...before.slice(2 - mostPlaces)]
  const places = [...shown, end]
  const isThere = isSigned(parcel) || visited.at(-1) === end
  return { places, at: isThere ? places.length - 1 : places.length - 2 }
}

/** A parcel that reached the city before noon usually goes out the same day, else the next. Null once that day is past. */
function dueDay(scan: Scan, nowMs: number): 'today' | 'tomorrow' | null {
  const at = Date.parse(scan.at)
  const isBeforeNoon = businessDay(at) === businessDay(at + dayMs / 2)
  const days = daysUntil(new Date(isBeforeNoon ? at : at + dayMs).toISOString(), nowMs)
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : null
}

function inTransit(scan: Scan, address: Address, { text, nowMs }: Telling, words: string, moment: string): Answer {
  if (scan.place === null) return { title: text.answer.moving, words }
  const place = placeName(scan.place)
  const due = place === cityOf(address) ? dueDay(scan, nowMs) : null
  if (due === null) return { title: text.answer.at(place), words }
  return { title: due === 'today' ? text.answer.dueToday : text.answer.dueTomorrow, words: text.below.estimate(moment, place) }
}

/** Where one parcel is and when it may come. */
export function parcelAnswer(parcel: Parcel, address: Address, telling: Telling): Answer {
  const { text, language, nowMs } = telling
  const carrier = carrierName(language, parcel.carrier)
  const scan = latestScan(parcel)
  if (scan === null) {
    return { title: text.answer.shipped, words: text.below.handedTo(formatMomentWithHour(parcel.shippedAt, language, nowMs), carrier) }
  }
  const moment = formatMomentWithHour(scan.at, language, nowMs)
  const words = text.below.toldBy(moment, carrier)
  switch (scan.kind) {
    case 'picked-up':
      return { title: text.answer.pickedUp, words }
    case 'in-transit':
      return inTransit(scan, address, telling, words, moment)
    case 'delivering':
      return { title: daysUntil(scan.at, nowMs) === 0 ? text.answer.deliveringToday : text.answer.delivering, words }
    case 'signed':
      return { title: text.answer.signed, words }
    case 'trouble':
      return { title: text.answer.trouble, words: text.below.trouble }
  }
}

/** The courier's sentence as a headline and the rest: '【武汉市】快件已到达【武汉转运中心】，正在分拣'. It is Chinese; in English its kind comes first. */
export function scanWords(scan: Scan, { language, text }: Telling): { readonly title: string; readonly text: string } {
  const whole = scan.text.replace(/^【[^】]*】/, '').replace(/[【】]/g, '')
  if (language === 'en') return { title: text.scans[scan.kind], text: whole }
  const [, head = '', rest = ''] = /^(?:您的)?(?:快件|包裹)?([^，。；]*)[，。；]?(.*)$/s.exec(whole) ?? []
  return { title: head === '' ? text.scans[scan.kind] : head, text: rest }
}
