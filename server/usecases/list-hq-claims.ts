import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { ClaimState } from '../../contract/claim-state'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewClaimCard } from './claim-view'

type Group = RouteRequest<'listHqClaims'>['query']['group']

const groups = {
  'to-decide': ['requested', 'appealed'],
  returns: ['returning', 'returned'],
  failed: ['refund-failed'],
  waiting: ['approved'],
} as const satisfies Readonly<Record<Exclude<Group, 'all'>, readonly ClaimState[]>>

/** Shows HQ what waits for it, the next deadline on top. */
export async function listHqClaims(
  context: Context,
  request: { readonly query: RouteRequest<'listHqClaims'>['query'] },
): Promise<RouteAnswer<'listHqClaims'>> {
  const lists = context.read.claimLists
  const { group } = request.query
  const after = readCursor(request.query.cursor)
  const settings = await context.read.settings.get()
  const page = group === 'all' ? await lists.listAll(after) : await lists.listByDeadline(groups[group], after)
  const counts = await lists.countByState(Object.values(groups).flat(), null)
  const count = (states: readonly ClaimState[]) => states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  return {
    items: page.items.map((listed) => ({ ...viewClaimCard(listed, settings), buyerName: listed.buyerName, shopName: listed.shopName })),
    nextCursor: page.next && writeCursor(page.next),
    counts: {
      toDecide: count(groups['to-decide']),
      returns: count(groups.returns),
      failed: count(groups.failed),
      waiting: count(groups.waiting),
    },
  }
}
