import { type ClaimKind, type ClaimReason, isHqFault } from '../../contract/claim-state'
import { addFen, allocateFen, type Fen, fen, subtractFen, zeroFen } from '../../contract/money'

export interface ClaimableLine {
  readonly id: string
  readonly quantity: number
  readonly cancelledQuantity: number
  readonly shippedQuantity: number
  readonly receivedQuantity: number
  readonly netFen: Fen
  readonly refundedFen: Fen
  readonly returnRule: 'seven-days' | 'fresh'
}

/** Pieces of a line that a claim speaks for, under way or paid back. */
export interface HeldPieces {
  readonly lineId: string
  readonly kind: ClaimKind
  readonly isRefunded: boolean
  readonly quantity: number
  readonly onTheWayQuantity: number
  readonly worthFen: Fen
  readonly amountFen: Fen
}

export interface AskedPieces {
  readonly lineId: string
  readonly quantity: number
}

export interface ClaimedPieces extends AskedPieces {
  /** Of these, not received yet. */
  readonly onTheWayQuantity: number
  /** The share of what was paid for the line that these pieces stand for. */
  readonly worthFen: Fen
  /** What comes back for them: their worth, but never more than is left. */
  readonly amountFen: Fen
}

/** Money of a line that is neither paid back nor promised to a claim. */
export function moneyLeft(line: ClaimableLine, held: readonly HeldPieces[]): Fen {
  const promised = held.filter((each) => each.lineId === line.id && !each.isRefunded).map((each) => each.amountFen)
  return fen(Math.max(line.netFen - line.refundedFen - addFen(zeroFen, ...promised), 0))
}

/**
 * What so many pieces of a line bring back. The worth that no claim speaks for is split evenly over the pieces that no claim speaks for,
 * so that the last of them takes exactly what is left, however many claims there were and whichever were taken back.
 */
export function claimPieces(
  line: ClaimableLine,
  held: readonly HeldPieces[],
  kind: ClaimKind,
  reason: ClaimReason,
  quantity: number,
): ClaimedPieces {
  const own = held.filter((each) => each.lineId === line.id)
  const worthLeft = subtractFen(line.netFen, addFen(zeroFen, ...own.map((each) => each.worthFen)))
  const piecesLeft = line.quantity - own.reduce((sum, each) => sum + each.quantity, 0)
  if (quantity < 1 || quantity > piecesLeft) throw new RangeError('more pieces than a line has left')
  const worthFen = addFen(...allocateFen(worthLeft, Array<number>(piecesLeft).fill(1)).slice(0, quantity))
  const amountFen = fen(Math.min(worthFen, moneyLeft(line, held)))
  return {
    lineId: line.id,
    quantity,
    onTheWayQuantity: kind === 'cancel' ? 0 : piecesOnTheWay(line, own, reason, quantity),
    worthFen,
    amountFen,
  }
}

/** Of the pieces asked for, those not received yet: all that can be when nothing arrived, else only what received ones don't cover. */
function piecesOnTheWay(line: ClaimableLine, own: readonly HeldPieces[], reason: ClaimReason, quantity: number): number {
  const sent = own.filter((each) => each.kind !== 'cancel')
  const heldOnTheWay = sent.reduce((sum, each) => sum + each.onTheWayQuantity, 0)
  const heldReceived = sent.reduce((sum, each) => sum + each.quantity - each.onTheWayQuantity, 0)
  const onTheWay = Math.max(line.shippedQuantity - line.receivedQuantity - heldOnTheWay, 0)
  const received = Math.max(line.receivedQuantity - heldReceived, 0)
  return Math.min(onTheWay, reason === 'not-arrived' ? quantity : Math.max(quantity - received, 0))
}

export type FreightRule = 'all-called-off' | 'hq-fault' | 'kept' | 'none'

/** The freight that comes back: all that is left of it, when nothing of the order is ever sent or when HQ is at fault; else nothing. */
export function claimFreight(facts: {
  readonly lines: readonly ClaimableLine[]
  readonly asked: readonly AskedPieces[]
  readonly kind: ClaimKind
  readonly reason: ClaimReason
  readonly freightLeftFen: Fen
}): { readonly freightFen: Fen; readonly freightRule: FreightRule } {
  const { freightLeftFen, kind, reason } = facts
  if (freightLeftFen === 0) return { freightFen: zeroFen, freightRule: 'none' }
  if (isHqFault(reason)) return { freightFen: freightLeftFen, freightRule: 'hq-fault' }
  if (kind === 'cancel' && callsOffAll(facts.lines, facts.asked)) return { freightFen: freightLeftFen, freightRule: 'all-called-off' }
  return { freightFen: zeroFen, freightRule: 'kept' }
}

/** Whether nothing of an order is ever sent once these pieces are called off too. */
export function callsOffAll(lines: readonly ClaimableLine[], asked: readonly AskedPieces[]): boolean {
  return lines.every((line) => {
    const now = asked.filter((each) => each.lineId === line.id).reduce((sum, each) => sum + each.quantity, 0)
    return line.shippedQuantity === 0 && line.cancelledQuantity + now === line.quantity
  })
}

/** Splits less money over what was claimed, in proportion, never more for a line than was claimed for it. */
export function reduceAmounts(claimed: readonly ClaimedPieces[], goodsFen: Fen): readonly ClaimedPieces[] {
  const whole = addFen(zeroFen, ...claimed.map((each) => each.amountFen))
  if (goodsFen > whole) throw new RangeError('a reduction above what was claimed')
  if (whole === 0) return claimed
  const parts = allocateFen(
    goodsFen,
    claimed.map((each) => each.amountFen),
  )
  return claimed.map((each, index) => ({ ...each, amountFen: parts[index] ?? zeroFen }))
}
