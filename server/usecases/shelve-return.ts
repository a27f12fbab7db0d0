import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { holdsPieces } from '../../contract/claim-state'
import type { ShelvedRow } from '../database/claims'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Context } from '../ports'
import { type LockedClaim, lockClaim } from './own-claim'

type Body = RouteRequest<'shelveReturn'>['body']
type Goods = Body['goods']

/** Puts pieces that came back on the shelf of their batch, or writes them off, each once; until then they are nowhere to be sold. */
export async function shelveReturn(
  context: Context,
  request: { readonly personId: string; readonly claimId: string; readonly body: Body },
): Promise<RouteAnswer<'shelveReturn'>> {
  const { personId, claimId, body } = request
  const hash = requestHash({ claimId, body })
  return await context.transact(async (stores) => {
    const locked = await lockClaim(stores, { personId: null, claimId })
    const { id, state } = locked.claim
    const earlier = (await stores.claims.listShelved([claimId])).find((each) => each.id === body.id)
    if (earlier) return earlier.request_hash === hash ? { id, state } : refuse('id-conflict', {})
    await shelvePieces(context, stores, locked, { ...body, requestHash: hash, personId })
    return { id, state }
  })
}

/** Whether pieces of a claim lie with HQ and are HQ's to sell or to throw away. */
export function canShelve({ claim }: Pick<LockedClaim, 'claim'>): boolean {
  return claim.return_arrived_at !== null && holdsPieces(claim.state) && claim.state !== 'appealed'
}

export async function shelvePieces(
  context: Context,
  stores: Stores,
  locked: LockedClaim,
  shelved: { readonly id: string; readonly requestHash: string; readonly personId: string; readonly goods: Goods },
): Promise<void> {
  const { claim, found } = locked
  if (!canShelve(locked)) refuse('claim-state', { state: claim.state })
  await checkPieces(stores, locked, shelved.goods)
  await stores.claims.insertShelved(shelved.goods.map((each) => shelvedRow(context, claim.id, shelved, each)))
  const sorted = [...shelved.goods].sort((a, b) => (a.batchId < b.batchId ? -1 : 1))
  for (const { lineId, batchId, restocked } of sorted) {
    const line = found.lines.find(({ id }) => id === lineId)
    if (!line || restocked === 0) continue
    await stores.stock.giveBack(line.size_id, restocked)
    await stores.stock.putOnShelf(batchId, restocked)
  }
  for (const line of found.lines) {
    const back = piecesOf(shelved.goods, (each) => each.lineId === line.id)
    if (back > 0) await stores.orders.updateLine(line.id, { returned_quantity: line.returned_quantity + back })
  }
}

function shelvedRow(
  context: Context,
  claimId: string,
  shelved: { readonly id: string; readonly requestHash: string; readonly personId: string },
  each: Goods[number],
): ShelvedRow {
  return {
    id: shelved.id,
    claim_id: claimId,
    line_id: each.lineId,
    batch_id: each.batchId,
    restocked: each.restocked,
    written_off: each.writtenOff,
    request_hash: shelved.requestHash,
    person_id: shelved.personId,
    shelved_at: context.clock.now(),
  }
}

/** No more pieces of a line than were claimed, no more of a batch than were sent of it, over all that came back of this order. */
async function checkPieces(stores: Stores, { claim, lines, found }: LockedClaim, goods: Goods): Promise<void> {
  const claims = await stores.claims.listOfOrder(found.order.id)
  const earlier = await stores.claims.listShelved(claims.map((each) => each.claim.id))
  const parcels = await stores.parcels.listOfOrder(found.order.id)
  const packed = await stores.parcels.listLines(parcels.map(({ id }) => id))
  const count = (rows: readonly ShelvedRow[]) => rows.reduce((sum, row) => sum + row.restocked + row.written_off, 0)
  for (const { lineId, batchId } of goods) {
    const ownEarlier = earlier.filter((row) => row.claim_id === claim.id && row.line_id === lineId)
    const left = (lines.find((line) => line.line_id === lineId)?.quantity ?? 0) - count(ownEarlier)
    if (piecesOf(goods, (each) => each.lineId === lineId) > left) refuse('quantity-exceeded', { lineId, left })
    const isOfBatch = (row: { line_id: string; batch_id: string }) => row.line_id === lineId && row.batch_id === batchId
    const sent = packed.filter(isOfBatch).reduce((sum, row) => sum + row.quantity, 0)
    const asked = piecesOf(goods, (each) => each.lineId === lineId && each.batchId === batchId)
    if (asked > sent - count(earlier.filter(isOfBatch))) refuse('batch-unavailable', { lineId })
  }
}

function piecesOf(goods: Goods, isMeant: (each: Goods[number]) => boolean): number {
  return goods.filter(isMeant).reduce((sum, each) => sum + each.restocked + each.writtenOff, 0)
}
