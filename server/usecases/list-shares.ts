import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'

/** Lists the cards a seller sent out, newest first, each with what it brought. */
export async function listShares(
  context: Context,
  request: { readonly person: Person; readonly query: RouteRequest<'listShares'>['query'] },
): Promise<RouteAnswer<'listShares'>> {
  const after = readCursor(request.query.cursor)
  const found = await context.read.brought.listShares(request.person.id, { after, limit: limits.pageSize + 1 })
  const page = found.slice(0, limits.pageSize)
  const last = page.at(-1)
  return {
    items: page.map(({ sharedAt, ...share }) => ({ ...share, sharedAt: sharedAt.toISOString() })),
    nextCursor: last && found.length > page.length ? writeCursor({ at: last.sharedAt, id: last.token }) : null,
  }
}
