import type { Claim, ClaimCard, HqClaimPage, Order } from '../../contract/api/types'
import { claimTurn } from '../../contract/claim-state'
import { addFen } from '../../contract/money'
import type { ListedClaim } from '../database/claim-lists'
import type { ClaimLineRow, ClaimRow, ClaimWithLines } from '../database/claims'
import type { OrderLineRow } from '../database/orders'
import type { Stores } from '../database/stores'
import type { Settings } from '../domain/settings'
import { objectAddress } from '../domain/uploads'
import { factsOfClaim } from './move-claim'

type HqClaim = HqClaimPage['claim']

/** A claim as its order shows it. */
export function viewOrderClaim(claim: ClaimRow, settings: Settings): Order['claims'][number] {
  const turn = claimTurn(factsOfClaim(claim), settings)
  return {
    id: claim.id,
    kind: claim.kind,
    reason: claim.reason,
    state: claim.state,
    totalFen: addFen(claim.goods_fen, claim.freight_fen),
    turn: turn && claim.deadline ? { whose: turn.whose, until: claim.deadline.toISOString(), otherwise: turn.otherwise } : null,
  }
}

export function viewClaimCard({ claim, lines, orderLines }: Omit<ListedClaim, 'buyerName' | 'shopName'>, settings: Settings): ClaimCard {
  return {
    ...viewOrderClaim(claim, settings),
    orderId: claim.order_id,
    askedAt: claim.asked_at.toISOString(),
    lines: lines.map((line) => viewLine(line, orderLines)),
  }
}

function viewLine(line: ClaimLineRow, orderLines: readonly OrderLineRow[]): ClaimCard['lines'][number] {
  const ordered = orderLines.find(({ id }) => id === line.line_id)
  if (!ordered) throw new Error('a claim names a line of another order')
  return {
    lineId: line.line_id,
    name: { zh: ordered.name_zh, en: ordered.name_en },
    sizeName: ordered.size_name,
    picture: ordered.picture,
    quantity: line.quantity,
    amountFen: line.amount_fen,
  }
}

/** A claim with its history, names of staff included: for HQ alone. */
export async function viewHqClaim(stores: Stores, { claim, lines }: ClaimWithLines, settings: Settings): Promise<HqClaim> {
  const orderLines = await stores.orders.listLines(claim.order_id)
  const events = await stores.claims.listEvents(claim.id)
  const pictures = await stores.uploads.listAttached(events.map(({ id }) => id))
  const card = viewClaimCard({ claim, lines, orderLines }, settings)
  return {
    ...card,
    goodsFen: claim.goods_fen,
    freightFen: claim.freight_fen,
    reducedFromFen: claim.asked_fen > card.totalFen ? claim.asked_fen : null,
    hasAppealed: claim.has_appealed,
    history: events.map((event) => ({
      at: event.happened_at.toISOString(),
      who: event.actor,
      by: event.by,
      action: event.action,
      words: event.words,
      pictures: (pictures.get(event.id) ?? []).map((picture) => ({ address: objectAddress(picture.object_name), state: picture.state })),
    })),
    returnParcel: viewReturn(claim),
    refund: await viewRefund(stores, claim),
  }
}

/** As its buyer sees it: HQ is HQ, whoever it was. */
export async function viewClaim(stores: Stores, found: ClaimWithLines, settings: Settings): Promise<Claim> {
  const claim = await viewHqClaim(stores, found, settings)
  return { ...claim, history: claim.history.map(({ by: _, ...event }) => event) }
}

function viewReturn(claim: ClaimRow): Claim['returnParcel'] {
  const { return_carrier: carrier, return_number: trackingNumber, return_sent_at: sentAt, return_arrived_at: arrivedAt } = claim
  if (!carrier || !trackingNumber || !sentAt) return null
  return { carrier, trackingNumber, sentAt: sentAt.toISOString(), arrivedAt: arrivedAt?.toISOString() ?? null }
}

async function viewRefund(stores: Stores, claim: ClaimRow): Promise<Claim['refund']> {
  const refund = claim.refund_id ? await stores.refunds.find(claim.refund_id) : null
  if (!refund) return null
  const at = refund.ended_at ?? refund.requested_at
  return { amountFen: refund.amount_fen, state: refund.state, at: at.toISOString() }
}
