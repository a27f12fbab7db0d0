import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewInvitations } from './invitation-view'

/** Shows HQ its invitations and how many people joined by each. */
export async function listInvitations(
  context: Context,
  { query }: { readonly query: RouteRequest<'listInvitations'>['query'] },
): Promise<RouteAnswer<'listInvitations'>> {
  const found = await context.read.invitations.list(readCursor(query.cursor), limits.pageSize + 1)
  const items = found.slice(0, limits.pageSize)
  const last = items.at(-1)
  return {
    items: await viewInvitations(context, context.read, items),
    nextCursor: last && found.length > items.length ? writeCursor({ at: last.made_at, id: last.token }) : null,
  }
}
