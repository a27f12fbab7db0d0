import type { HqOrderPage } from '@contract/api/types'
import type { ParcelToShip } from '../queries/use-hq-order'

/* A parcel as it is being packed, before it is sent. */

export type ShelfLine = HqOrderPage['toShip'][number]

export interface DraftLine {
  readonly lineId: string
  /** 0: not in this parcel. */
  readonly quantity: number
  /** Null: from the batches that expire first, as many as it takes. */
  readonly batchId: string | null
}

export interface Draft {
  /** Of which state of the order it is a draft: one more parcel, and it starts over. */
  readonly key: string
  readonly lines: readonly DraftLine[]
  readonly carrier: string
  readonly trackingNumber: string
}

const trackingPattern = /^[0-9A-Za-z-]{6,32}$/

export function draftKey({ order }: HqOrderPage): string {
  return `${order.id} ${order.parcels.length}`
}

/** How many pieces of a line can go, from one batch or (null) from all. */
export function mostPieces({ left, batches }: ShelfLine, batchId: string | null): number {
  const onHand = batches.filter(({ id }) => batchId === null || id === batchId).reduce((sum, batch) => sum + batch.onHand, 0)
  return Math.min(left, onHand)
}

/** The batch that expires first; all of them where it alone does not do. */
function firstBatch(line: ShelfLine): string | null {
  const [first] = line.batches
  return first !== undefined && first.onHand >= line.left ? first.id : null
}

/** All that is left, from what expires first, with the first carrier of the list. */
export function startDraft(page: HqOrderPage): Draft {
  return {
    key: draftKey(page),
    lines: page.toShip.map((line) => {
      const batchId = firstBatch(line)
      return { lineId: line.lineId, batchId, quantity: mostPieces(line, batchId) }
    }),
    carrier: page.carriers[0]?.code ?? '',
    trackingNumber: '',
  }
}

/** Which batches so many pieces come from when those that expire first go first. */
export function takenBatches({ batches }: ShelfLine, quantity: number): readonly { readonly code: string; readonly pieces: number }[] {
  let left = quantity
  return batches.flatMap(({ code, onHand }) => {
    const pieces = Math.min(left, onHand)
    left -= pieces
    return pieces === 0 ? [] : [{ code, pieces }]
  })
}

/** Another batch may hold fewer pieces. */
export function chooseBatch(line: DraftLine, shelf: ShelfLine, batchId: string | null): DraftLine {
  return { ...line, batchId, quantity: Math.min(line.quantity, mostPieces(shelf, batchId)) }
}

export type DraftProblem = 'carrier' | 'trackingNumber' | 'nothing'

/** People type a number as it is printed, in groups. */
export function plainNumber(trackingNumber: string): string {
  return trackingNumber.replace(/\s/g, '')
}

/** What has to be filled in first; null when it can be sent. */
export function draftProblem({ lines, carrier, trackingNumber }: Draft): DraftProblem | null {
  if (lines.every(({ quantity }) => quantity === 0)) return 'nothing'
  if (carrier === '') return 'carrier'
  return trackingPattern.test(plainNumber(trackingNumber)) ? null : 'trackingNumber'
}

export function parcelOf({ lines, carrier, trackingNumber }: Draft): ParcelToShip {
  return { carrier, trackingNumber: plainNumber(trackingNumber), lines: lines.filter(({ quantity }) => quantity > 0) }
}
