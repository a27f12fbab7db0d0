import type { ClaimKind, ClaimReason } from '../../contract/claim-state'
import type { ClaimableLine, HeldPieces } from './claim-amounts'
import type { Settings } from './settings'
import { addMinutes } from './time'

type AskedKind = Exclude<ClaimKind, 'goodwill'>
type AskedReason = Exclude<ClaimReason, 'goodwill'>
export type ClaimRule = 'before-shipping' | 'on-the-way' | 'seven-days' | 'fresh'

export interface ClaimOffer {
  readonly kind: AskedKind
  readonly reasons: readonly AskedReason[]
  readonly left: number
  /** Null: no end is set yet. */
  readonly until: Date | null
}

export interface LineOffers {
  readonly rule: ClaimRule
  readonly offers: readonly ClaimOffer[]
  readonly closed: 'in-claim' | 'too-late' | 'nothing-left' | null
  /** When the time to ask was over, if it is. */
  readonly endedAt: Date | null
}

/** What an order is, as far as asking is concerned. */
export interface ClaimMoment {
  readonly now: Date
  readonly isShippable: boolean
  readonly paidAt: Date | null
  readonly receivedAt: Date | null
  readonly returnUntil: Date | null
}

const badGoods = ['date-differs', 'damaged', 'wrong', 'spoiled', 'not-as-described'] as const
const refundReasons: readonly AskedReason[] = [...badGoods, 'missing', 'not-arrived']

/** What a buyer may ask for a line now: docs/money.md, 'What can be asked for, and until when'. */
export function offersOf(
  line: ClaimableLine,
  held: readonly HeldPieces[],
  moment: ClaimMoment,
  settings: Pick<Settings, 'freshHours' | 'shipsWithinHours'>,
): LineOffers {
  const toSend = moment.isShippable ? line.quantity - line.cancelledQuantity - line.shippedQuantity : 0
  const sent = piecesSentAndFree(line, held)
  const until = claimUntil(line, moment, settings)
  const isOver = sent > 0 && until !== null && moment.now >= until
  const offers: ClaimOffer[] = []
  if (toSend > 0) offers.push({ kind: 'cancel', reasons: cancelReasons(moment, settings), left: toSend, until: null })
  if (sent > 0 && !isOver) {
    offers.push({ kind: 'refund-only', reasons: refundReasons, left: sent, until })
    if (line.receivedQuantity > 0) offers.push({ kind: 'return-and-refund', reasons: returnReasons(line), left: sent, until })
  }
  const isHeld = held.some((each) => each.lineId === line.id && !each.isRefunded && each.quantity > 0)
  const closed = offers.length > 0 ? null : isOver ? 'too-late' : isHeld ? 'in-claim' : 'nothing-left'
  return { rule: ruleOf(line), offers, closed, endedAt: isOver ? until : null }
}

/** Pieces that were sent and that no claim speaks for. */
export function piecesSentAndFree(line: ClaimableLine, held: readonly HeldPieces[]): number {
  const spokenFor = held.filter((each) => each.lineId === line.id && each.kind !== 'cancel')
  return line.shippedQuantity - spokenFor.reduce((sum, each) => sum + each.quantity, 0)
}

function claimUntil(line: ClaimableLine, moment: ClaimMoment, settings: Pick<Settings, 'freshHours'>): Date | null {
  if (!moment.receivedAt) return null
  return line.returnRule === 'fresh' ? addMinutes(moment.receivedAt, settings.freshHours * 60) : moment.returnUntil
}

/** 'It ships late' only when it does: it brings the freight back. */
function cancelReasons(moment: ClaimMoment, settings: Pick<Settings, 'shipsWithinHours'>): readonly AskedReason[] {
  const isLate = moment.paidAt !== null && moment.now > addMinutes(moment.paidAt, settings.shipsWithinHours * 60)
  return isLate ? ['ships-late', 'changed-mind', 'ordered-wrong'] : ['changed-mind', 'ordered-wrong']
}

function returnReasons(line: ClaimableLine): readonly AskedReason[] {
  return line.returnRule === 'fresh' ? badGoods : ['no-reason', ...badGoods]
}

function ruleOf(line: ClaimableLine): ClaimRule {
  if (line.shippedQuantity === 0) return 'before-shipping'
  return line.receivedQuantity === 0 ? 'on-the-way' : line.returnRule
}
