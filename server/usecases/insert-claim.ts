import type { ClaimKind, ClaimReason, ClaimState } from '../../contract/claim-state'
import type { ClaimLineRow, ClaimWithLines } from '../database/claims'
import type { Stores } from '../database/stores'
import { type ClaimedPieces, callsOffAll } from '../domain/claim-amounts'
import type { Context } from '../ports'
import { type ClaimGround, claimable, type PricedClaim } from './claim-ground'
import { recordDeed, startTurn } from './move-claim'
import { payClaim } from './pay-claim'
import { saveOrder } from './save-order'

export interface NewClaim {
  readonly id: string
  readonly requestHash: string
  readonly kind: ClaimKind
  readonly reason: ClaimReason
  readonly personId: string | null
  readonly words: string
  readonly pictureIds: readonly string[]
  readonly parcelId: string | null
}

/** Writes a claim down as it was priced, with its first turn; one that needs nobody's approval is paid back at once. */
export async function insertClaim(
  context: Context,
  stores: Stores,
  ground: ClaimGround,
  asked: NewClaim,
  priced: Omit<PricedClaim, 'freightRule'>,
): Promise<ClaimWithLines['claim']> {
  const isAtOnce = asked.kind === 'cancel' || asked.kind === 'goodwill'
  const state: ClaimState = isAtOnce ? 'refunding' : 'requested'
  const lines = claimLines(asked.id, priced.pieces)
  const claim = {
    id: asked.id,
    order_id: ground.found.order.id,
    buyer_id: ground.found.order.buyer_id,
    request_hash: asked.requestHash,
    kind: asked.kind,
    reason: asked.reason,
    state,
    parcel_id: asked.parcelId,
    goods_fen: priced.goodsFen,
    freight_fen: priced.freightFen,
    asked_fen: priced.totalFen,
    asked_at: context.clock.now(),
  }
  await stores.claims.insert(claim, lines)
  const { personId, words, pictureIds } = asked
  await recordDeed(context, stores, asked.id, {
    actor: asked.kind === 'goodwill' ? 'hq' : 'buyer',
    personId,
    action: 'request',
    words,
    pictureIds,
  })
  const inserted = await startTurn(context, stores, await stores.claims.get(asked.id), ground.settings)
  return isAtOnce ? await payClaim(context, stores, { claim: inserted, lines }) : inserted
}

export function claimLines(claimId: string, pieces: readonly ClaimedPieces[]): ClaimLineRow[] {
  return pieces.map((each) => ({
    claim_id: claimId,
    line_id: each.lineId,
    quantity: each.quantity,
    on_the_way_quantity: each.onTheWayQuantity,
    worth_fen: each.worthFen,
    amount_fen: each.amountFen,
  }))
}

/** Calls pieces of a locked order off before they are sent: their promise is free, their money goes back, nobody has to agree. */
export async function callOff(
  context: Context,
  stores: Stores,
  ground: ClaimGround,
  asked: NewClaim & { readonly kind: 'cancel' },
  priced: PricedClaim,
): Promise<ClaimWithLines['claim']> {
  const { order, lines } = ground.found
  const sorted = priced.pieces.map((each) => ({ ...each, row: lines.find(({ id }) => id === each.lineId) }))
  sorted.sort((a, b) => ((a.row?.size_id ?? '') < (b.row?.size_id ?? '') ? -1 : 1))
  for (const { row, quantity } of sorted) {
    if (!row) throw new Error('a claim names a line of another order')
    await stores.stock.giveBack(row.size_id, quantity)
    await stores.orders.updateLine(row.id, { cancelled_quantity: row.cancelled_quantity + quantity })
  }
  const isAll = callsOffAll(lines.map(claimable), priced.pieces)
  await saveOrder(context, stores, order.id, isAll ? { cancelled_at: context.clock.now(), cancel_reason: 'buyer' } : {})
  return await insertClaim(context, stores, ground, asked, priced)
}
