import type { ClaimQuote } from '@contract/api/types'

/* What the form offers, read from the quote: nothing here decides what is allowed. */

export type QuotedLine = ClaimQuote['lines'][number]
export type Offer = QuotedLine['offers'][number]
export type AskedKind = Offer['kind']
export type AskedReason = Offer['reasons'][number]
export type Quantities = Readonly<Record<string, number>>

const kindsInOrder: readonly AskedKind[] = ['return-and-refund', 'refund-only', 'cancel']

/** The ways there are for at least one line, the usual one first. */
export function kindsOf({ lines }: ClaimQuote): readonly AskedKind[] {
  return kindsInOrder.filter((kind) => lines.some((line) => offerOf(line, kind) !== null))
}

export function offerOf(line: QuotedLine, kind: AskedKind | null): Offer | null {
  return line.offers.find((offer) => offer.kind === kind) ?? null
}

/** A line that is the only one to choose is chosen. */
export function startQuantities({ lines }: ClaimQuote, kind: AskedKind | null): Quantities {
  const [first, ...others] = lines.filter((line) => offerOf(line, kind) !== null)
  return first !== undefined && others.length === 0 ? { [first.lineId]: 1 } : {}
}

/** No more than there is to ask for. */
export function chosenLines({ lines }: ClaimQuote, kind: AskedKind | null, quantities: Quantities) {
  return lines
    .map((line) => ({ lineId: line.lineId, quantity: Math.min(quantities[line.lineId] ?? 0, offerOf(line, kind)?.left ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
}

/** Reasons that fit every chosen line; before one is chosen, those that fit any. */
export function reasonsOf(quote: ClaimQuote, kind: AskedKind | null, quantities: Quantities): readonly AskedReason[] {
  const chosen = chosenLines(quote, kind, quantities).map(({ lineId }) => lineId)
  const offers = quote.lines.flatMap((line) => (chosen.length === 0 || chosen.includes(line.lineId) ? (offerOf(line, kind) ?? []) : []))
  const all = [...new Set(offers.flatMap(({ reasons }) => reasons))]
  return chosen.length === 0 ? all : all.filter((reason) => offers.every(({ reasons }) => reasons.includes(reason)))
}

export interface Draft {
  readonly kind: AskedKind | null
  readonly reason: AskedReason | null
  readonly parcelId: string | null
  readonly quantities: Quantities | null
}

/** What another page prepared, from the page's query; what the quote does not offer is dropped later. */
export function readDraft(read: (name: string) => string | null): Draft {
  const pairs = (read('lines') ?? '').split(',').map((pair) => pair.split('.'))
  const quantities = Object.fromEntries(pairs.flatMap(([id, count]) => (id && Number(count) > 0 ? [[id, Number(count)]] : [])))
  return {
    kind: read('kind') as AskedKind | null,
    reason: read('reason') as AskedReason | null,
    parcelId: read('parcel'),
    quantities: Object.keys(quantities).length === 0 ? null : quantities,
  }
}
