import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { Context } from '../ports'

/** Lets a seller's phone work out for itself that the past it saw is still the past: the postings that its hashes cover, oldest first. */
export async function getChain(
  context: Context,
  request: { readonly sellerId: string; readonly query: RouteRequest<'getChain'>['query'] },
): Promise<RouteAnswer<'getChain'>> {
  const seller = await context.read.sellers.get(request.sellerId)
  const postings = await context.read.statements.listChain(request.sellerId, request.query.after, limits.chainPostings)
  // Those that came while we read are for the next visit.
  const known = postings.filter(({ chainIndex }) => chainIndex <= seller.chain_length)
  return { postings: known, length: seller.chain_length, head: seller.chain_head }
}
