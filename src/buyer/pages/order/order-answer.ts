import type { Order } from '@contract/api/types'
import { addFen, formatFen } from '@contract/money'
import { formatDay, formatHour, formatMomentWithHour } from '@/lib/dates'
import { type Answer, isSigned, latestScan, parcelAnswer, type Telling } from './parcel-story'

const hourMs = 60 * 60 * 1000

/** What the page's title says: how the order stands, and what to expect of it. */
export function orderAnswer(order: Order, isConfirming: boolean, telling: Telling): Answer {
  const { text } = telling
  switch (order.state) {
    case 'placed':
      return isConfirming ? { title: text.answer.confirming, words: text.below.confirming } : unpaid(order, telling)
    case 'paid':
      return paid(order, telling)
    case 'shipping':
      return { title: text.answer.shipping, words: text.below.left(piecesLeft(order)) }
    case 'shipped':
      return shipped(order, telling)
    case 'received':
    case 'completed':
      return received(order, telling)
    case 'cancelled':
      return { title: text.answer.cancelled[order.cancelReason ?? 'hq'], words: moneyBack(order, telling) }
    case 'closed':
      return { title: text.answer.closed, words: moneyBack(order, telling) }
  }
}

/** Pieces that are neither sent nor called off. */
export function piecesLeft({ lines }: Order): number {
  return lines.reduce((sum, line) => sum + line.quantity - line.cancelledQuantity - line.shippedQuantity, 0)
}

function unpaid({ payBy }: Order, { text, language, nowMs }: Telling): Answer {
  if (payBy === null || Date.parse(payBy) <= nowMs) return { title: text.answer.overdue, words: text.below.noMoneyMoved }
  const isToday = formatDay(payBy, language, nowMs) === formatDay(new Date(nowMs).toISOString(), language, nowMs)
  const moment = isToday ? formatHour(payBy) : formatMomentWithHour(payBy, language, nowMs)
  return { title: text.answer.placed(moment), words: text.below.placed }
}

function paid({ paidAt, placedAt, shipsWithinHours }: Order, { text, language, nowMs }: Telling): Answer {
  const deadline = Date.parse(paidAt ?? placedAt) + shipsWithinHours * hourMs
  const day = formatDay(new Date(deadline).toISOString(), language, nowMs)
  if (deadline < nowMs) return { title: text.answer.late, words: text.below.late(day) }
  return { title: text.answer.paid(day), words: text.below.paid(shipsWithinHours) }
}

function shipped(order: Order, telling: Telling): Answer {
  const { text, language, nowMs } = telling
  const { parcels, receivedBy, address } = order
  const [only] = parcels
  const signed = parcels.filter(isSigned).length
  const confirm = receivedBy === null ? '' : text.below.receivedBy(formatDay(receivedBy, language, nowMs))
  if (only !== undefined && parcels.length === 1) {
    const answer = parcelAnswer(only, address, telling)
    return signed === 1 ? { title: answer.title, words: confirm || answer.words } : answer
  }
  if (parcels.some((parcel) => latestScan(parcel)?.kind === 'trouble')) return { title: text.answer.trouble, words: text.below.trouble }
  if (signed === parcels.length && signed > 0) return { title: text.answer.signed, words: confirm }
  if (signed > 0) return { title: text.answer.parcelsSigned(parcels.length, signed), words: confirm }
  return { title: text.answer.parcels(parcels.length), words: confirm }
}

function received(order: Order, { text, language, nowMs }: Telling): Answer {
  const { state, receivedAt, returnUntil, lines } = order
  const title = state === 'received' ? text.answer.received : text.answer.completed
  const isReturnable = lines.some(({ returnRule }) => returnRule === 'seven-days')
  if (isReturnable && returnUntil !== null && Date.parse(returnUntil) > nowMs) {
    return { title, words: text.below.returnUntil(formatDay(returnUntil, language, nowMs)) }
  }
  return { title, words: receivedAt === null ? '' : text.below.receivedAt(formatMomentWithHour(receivedAt, language, nowMs)) }
}

function moneyBack({ refunds, paidAt }: Order, { text }: Telling): string {
  if (refunds.length === 0) return paidAt === null ? text.below.noMoneyMoved : ''
  const counted = refunds.filter(({ state }) => state !== 'closed')
  const amount = formatFen(addFen(...counted.map(({ amountFen }) => amountFen)))
  return counted.every(({ state }) => state === 'succeeded') ? text.below.refunded(amount) : text.below.refunding(amount)
}
