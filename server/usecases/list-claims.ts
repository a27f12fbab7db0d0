import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { openClaimStates } from '../../contract/claim-state'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewClaimCard } from './claim-view'

/** Shows a buyer their own claims, newest first, and how many are still open. */
export async function listClaims(
  context: Context,
  request: { readonly personId: string; readonly query: RouteRequest<'listClaims'>['query'] },
): Promise<RouteAnswer<'listClaims'>> {
  const { personId, query } = request
  const lists = context.read.claimLists
  const settings = await context.read.settings.get()
  const page = await lists.listOfBuyer(personId, query.group === 'open' ? openClaimStates : null, readCursor(query.cursor))
  const counts = await lists.countByState(openClaimStates, personId)
  return {
    items: page.items.map((listed) => viewClaimCard(listed, settings)),
    nextCursor: page.next && writeCursor(page.next),
    counts: { open: [...counts.values()].reduce((sum, count) => sum + count, 0) },
  }
}
