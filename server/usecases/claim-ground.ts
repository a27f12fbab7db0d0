import { holdsPieces } from '../../contract/claim-state'
import { addFen, type Fen, subtractFen, zeroFen } from '../../contract/money'
import { isAllowed } from '../../contract/order-state'
import type { ClaimWithLines } from '../database/claims'
import type { OrderLineRow, OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import {
  type AskedPieces,
  type ClaimableLine,
  type ClaimedPieces,
  claimFreight,
  claimPieces,
  type FreightRule,
  type HeldPieces,
} from '../domain/claim-amounts'
import { type ClaimMoment, type LineOffers, offersOf } from '../domain/claim-offers'
import { refuse } from '../domain/refused'
import type { Settings } from '../domain/settings'

type Asked = Pick<ClaimWithLines['claim'], 'kind' | 'reason'> & { readonly lines: readonly AskedPieces[] }

/** All that decides what can be claimed of an order. Read it with the order locked before anything is written. */
export interface ClaimGround {
  readonly found: OrderWithLines
  readonly claims: readonly ClaimWithLines[]
  readonly lines: readonly ClaimableLine[]
  readonly held: readonly HeldPieces[]
  readonly freightLeftFen: Fen
  readonly moment: ClaimMoment
  readonly settings: Settings
}

/** `without`: a claim that is asked for again and does not stand in its own way. */
export async function readClaimGround(stores: Stores, found: OrderWithLines, now: Date, without?: string): Promise<ClaimGround> {
  const { order } = found
  const claims = await stores.claims.listOfOrder(order.id)
  const holding = claims.filter(({ claim }) => claim.id !== without && holdsPieces(claim.state))
  const held = holding.flatMap(({ claim, lines }) =>
    lines.map((line) => ({
      lineId: line.line_id,
      kind: claim.kind,
      isRefunded: claim.state === 'refunded',
      quantity: line.quantity,
      onTheWayQuantity: line.on_the_way_quantity,
      worthFen: line.worth_fen,
      amountFen: line.amount_fen,
    })),
  )
  return {
    found,
    claims,
    lines: found.lines.map(claimable),
    held,
    freightLeftFen: subtractFen(order.freight_fen, addFen(zeroFen, ...holding.map(({ claim }) => claim.freight_fen))),
    moment: {
      now,
      isShippable: isAllowed(order.state, 'hq', 'ship'),
      paidAt: order.paid_at,
      receivedAt: order.received_at,
      returnUntil: order.return_until,
    },
    settings: await stores.settings.get(),
  }
}

export function claimable(line: OrderLineRow): ClaimableLine {
  return {
    id: line.id,
    quantity: line.quantity,
    cancelledQuantity: line.cancelled_quantity,
    shippedQuantity: line.shipped_quantity,
    receivedQuantity: line.received_quantity,
    netFen: line.net_fen,
    refundedFen: line.refunded_fen,
    returnRule: line.return_rule,
  }
}

export function lineOffers(ground: ClaimGround, line: ClaimableLine): LineOffers {
  return offersOf(line, ground.held, ground.moment, ground.settings)
}

export interface PricedClaim {
  readonly pieces: readonly ClaimedPieces[]
  readonly goodsFen: Fen
  readonly freightFen: Fen
  readonly totalFen: Fen
  readonly freightRule: FreightRule
}

/** What these pieces bring back, all rules checked. The same line named twice is one. */
export function priceClaim(ground: ClaimGround, asked: Asked): PricedClaim {
  const summed = sumByLine(asked.lines)
  for (const { lineId, quantity } of summed) checkOffer(ground, asked, lineId, quantity)
  return priceUnchecked(ground, { ...asked, lines: summed })
}

/** Without the question whether it may still be asked for: an appeal is about what was asked in time. */
export function priceUnchecked(ground: ClaimGround, asked: Asked): PricedClaim {
  const pieces = asked.lines.map(({ lineId, quantity }) =>
    claimPieces(getLine(ground, lineId), ground.held, asked.kind, asked.reason, quantity),
  )
  const goodsFen = addFen(zeroFen, ...pieces.map((each) => each.amountFen))
  const { lines, freightLeftFen } = ground
  const freight = claimFreight({ lines, asked: asked.lines, kind: asked.kind, reason: asked.reason, freightLeftFen })
  return { pieces, goodsFen, ...freight, totalFen: addFen(goodsFen, freight.freightFen) }
}

function checkOffer(ground: ClaimGround, asked: Asked, lineId: string, quantity: number): void {
  const { offers, endedAt } = lineOffers(ground, getLine(ground, lineId))
  const offer = offers.find(({ kind }) => kind === asked.kind)
  if (!offer && endedAt && asked.kind !== 'cancel') refuse('claim-too-late', { until: endedAt.toISOString() })
  const left = offer?.left ?? 0
  if (quantity > left) refuse('quantity-exceeded', { lineId, left })
  if (!offer?.reasons.some((reason) => reason === asked.reason)) refuse('claim-reason', { lineId })
}

export function getLine({ lines }: ClaimGround, lineId: string): ClaimableLine {
  return lines.find((line) => line.id === lineId) ?? refuse('quantity-exceeded', { lineId, left: 0 })
}

function sumByLine(asked: readonly AskedPieces[]): readonly AskedPieces[] {
  const sums = new Map<string, number>()
  for (const { lineId, quantity } of asked) sums.set(lineId, (sums.get(lineId) ?? 0) + quantity)
  return [...sums].map(([lineId, quantity]) => ({ lineId, quantity }))
}
