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

function parcelEvents(parcel: Parcel, telling: Telling): readonly Event[] {
  const { text } = telling
  const codes = [...new Set(parcel.contents.map(({ batchCode }) => batchCode))]
  const shippedText = codes.length === 0 ? '' : text.parcel.batches(codes.join(text.parcel.and))
  const scans = parcel.scans.map((scan, index) => ({
    key: `${parcel.id}-${parcel.scans.length - index}`,
    at: scan.at,
    ...scanWords(scan, telling),
  }))
  return [...scans, { key: `${parcel.id}-shipped`, at: parcel.shippedAt, title: text.parcel.shipped, text: shippedText }]
}

/** An order's states and the scans of all its parcels as one story. Of several parcels each event says whose it is. */
export function orderSteps(order: Order, telling: Telling): readonly TimelineStep[] {
  const { parcels } = order
  const { title } = telling.text.parcel
  const scans = parcels.flatMap((parcel, index) => {
    const name = parcels.length > 1 ? title(index + 1) : ''
    return parcelEvents(parcel, telling).map((event) => ({ ...event, text: [name, event.text].filter(Boolean).join(' · ') }))
  })
  return steps([...scans, ...orderEvents(order, telling)], telling)
}
