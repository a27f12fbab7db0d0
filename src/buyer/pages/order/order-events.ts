import type { Order, Parcel } from '@contract/api/types'
import { formatFen } from '@contract/money'
import type { TimelineStep } from '@/components/timeline'
import { formatMomentWithHour } from '@/lib/dates'
import { scanWords, type Telling } from './parcel-story'

interface Event {
  readonly key: string
  readonly at: string | null
  readonly title: string
  readonly text?: string
}

/** Newest first, events of the same moment in their given order; what did not happen is left out. */
function steps(events: readonly Event[], { language, nowMs }: Telling): readonly TimelineStep[] {
  return events
    .flatMap((event) => (event.at === null ? [] : [{ ...event, at: event.at }]))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .map(({ key, at, title, text }) => ({ key, title, text, time: formatMomentWithHour(at, language, nowMs) }))
}

function orderEvents(order: Order, { text }: Telling): readonly Event[] {
  const { events } = text
  return [
    { key: 'completed', at: order.completedAt, title: events.completed, text: events.completedText },
    { key: 'received', at: order.receivedAt, title: events.received },
    ...order.refunds.map(({ id, at, state, amountFen }) => ({ key: id, at, title: events.refunds[state], text: formatFen(amountFen) })),
    { key: 'cancelled', at: order.cancelledAt, title: events.cancelled },
    { key: 'paid', at: order.paidAt, title: events.paid, text: events.paidBy(formatFen(order.totalFen)) },
    { key: 'placed', at: order.placedAt, title: events.placed },
  ]
}

function parcelEvents(parcel: Parcel, telling: Telling, shippedText: string): readonly Event[] {
  const { text } = telling
  const scans = parcel.scans.map((scan, index) => ({
    key: `${parcel.id}-${parcel.scans.length - index}`,
    at: scan.at,
    ...scanWords(scan, telling),
  }))
  return [...scans, { key: `${parcel.id}-shipped`, at: parcel.shippedAt, title: text.parcel.shipped, text: shippedText }]
}

/** The order's own states, for an order without a parcel or with several. */
export function orderSteps(order: Order, telling: Telling): readonly TimelineStep[] {
  return steps(orderEvents(order, telling), telling)
}

/** The scans of one parcel and its leaving. */
export function parcelSteps(parcel: Parcel, telling: Telling): readonly TimelineStep[] {
  return steps(parcelEvents(parcel, telling, ''), telling)
}

/** Of an order with one parcel: its states and the parcel's scans as one story, with the batches that left. */
export function wholeSteps(order: Order, parcel: Parcel, telling: Telling): readonly TimelineStep[] {
  const codes = [...new Set(order.lines.flatMap(({ batches }) => batches.map(({ code }) => code)))]
  const shippedText = codes.length === 0 ? '' : telling.text.parcel.batches(codes.join(telling.text.parcel.and))
  return steps([...parcelEvents(parcel, telling, shippedText), ...orderEvents(order, telling)], telling)
}
