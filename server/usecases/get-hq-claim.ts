import type { HqClaimPage, RouteAnswer } from '../../contract/api/types'
import { allowedClaimActions } from '../../contract/claim-state'
import { addFen, zeroFen } from '../../contract/money'
import type { ClaimWithLines } from '../database/claims'
import type { Stores } from '../database/stores'
import type { Context } from '../ports'
import { viewHqClaim } from './claim-view'
import { isSamePerson } from './decide-claim'
import { factsOfClaim } from './move-claim'
import { getOwnClaim } from './own-claim'
import { canShelve } from './shelve-return'

/** Shows HQ one claim with all it needs to decide: the batches that were sent, what was said, and who decided before. */
export async function getHqClaim(
  context: Context,
  request: { readonly personId: string; readonly claimId: string },
): Promise<RouteAnswer<'getHqClaim'>> {
  const stores = context.read
  const found = await getOwnClaim(stores, { personId: null, claimId: request.claimId })
  const { claim } = found
  const { order } = (await stores.orders.find(claim.order_id)) ?? unreachable()
  const refunds = (await stores.refunds.listOfOrder(order.id)).filter(({ state }) => state === 'succeeded')
  const batches = await viewBatches(stores, found)
  const back = batches.reduce((sum, batch) => sum + batch.restockedQuantity + batch.writtenOffQuantity, 0)
  const isMoreToShelve = canShelve(found) && back < found.lines.reduce((sum, line) => sum + line.quantity, 0)
  return {
    claim: await viewHqClaim(stores, found, await stores.settings.get()),
    actions: [...allowedClaimActions(factsOfClaim(claim), 'hq'), ...(isMoreToShelve ? (['shelve'] as const) : [])],
    isSamePerson: await isSamePerson(stores, claim, request.personId),
    buyerName: (await stores.people.get(claim.buyer_id)).nickname,
    order: {
      id: order.id,
      state: order.state,
      placedAt: order.placed_at.toISOString(),
      totalFen: order.total_fen,
      refundedFen: addFen(zeroFen, ...refunds.map((refund) => refund.amount_fen)),
    },
    batches,
    parcelId: claim.parcel_id,
  }
}

function unreachable(): never {
  throw new Error('a claim without its order')
}

async function viewBatches(stores: Stores, { claim, lines }: ClaimWithLines): Promise<HqClaimPage['batches']> {
  const parcels = await stores.parcels.listOfOrder(claim.order_id)
  const meant = parcels.filter(({ id }) => claim.parcel_id === null || id === claim.parcel_id)
  const packed = await stores.parcels.listLines(meant.map(({ id }) => id))
  const shelved = await stores.claims.listShelved([claim.id])
  const found = new Map<string, HqClaimPage['batches'][number]>()
  for (const row of packed) {
    if (!lines.some((line) => line.line_id === row.line_id)) continue
    const key = row.line_id + row.batch_id
    const own = shelved.filter((each) => each.line_id === row.line_id && each.batch_id === row.batch_id)
    found.set(key, {
      lineId: row.line_id,
      batchId: row.batch_id,
      code: row.batch_code,
      producedOn: row.produced_on,
      bestBefore: row.best_before,
      sentQuantity: (found.get(key)?.sentQuantity ?? 0) + row.quantity,
      restockedQuantity: own.reduce((sum, each) => sum + each.restocked, 0),
      writtenOffQuantity: own.reduce((sum, each) => sum + each.written_off, 0),
    })
  }
  return [...found.values()]
}
