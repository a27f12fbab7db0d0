import type { ClaimWithLines } from '../database/claims'
import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'

export interface LockedClaim extends ClaimWithLines {
  readonly found: OrderWithLines
}

/** A claim of this person; somebody else's is as unknown as one that never was. Null: anybody's, for HQ and what happens by itself. */
export async function getOwnClaim(
  stores: Stores,
  request: { readonly personId: string | null; readonly claimId: string },
): Promise<ClaimWithLines> {
  const own = await stores.claims.find(request.claimId)
  if (!own || (request.personId !== null && own.claim.buyer_id !== request.personId)) return refuse('not-found', { what: 'claim' })
  return own
}

/** The claim with its order locked first: as it is now, and nobody changes it before this transaction ends. */
export async function lockClaim(
  stores: Stores,
  request: { readonly personId: string | null; readonly claimId: string },
): Promise<LockedClaim> {
  const { claim } = await getOwnClaim(stores, request)
  const found = await stores.orders.lock(claim.order_id)
  if (!found) throw new Error('a claim without its order')
  return { ...(await getOwnClaim(stores, request)), found }
}
