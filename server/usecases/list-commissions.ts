import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewCommissions } from './commission-view'

/** Shows a seller every order that came through them, what each brings and when it is free. */
export async function listCommissions(
  context: Context,
  request: { readonly person: Person; readonly query: RouteRequest<'listCommissions'>['query'] },
): Promise<RouteAnswer<'listCommissions'>> {
  const { person, query } = request
  const seller = await context.read.sellers.get(person.id)
  const state = query.state === 'all' ? null : query.state
  const found = await viewCommissions(context.read, person.id, { state, after: readCursor(query.cursor), limit: limits.pageSize + 1 })
  const items = found.slice(0, limits.pageSize)
  const last = items.at(-1)
  return {
    pendingFen: seller.pending_fen,
    availableFen: seller.available_fen,
    items,
    nextCursor: last && found.length > items.length ? writeCursor({ at: new Date(last.at), id: last.orderId }) : null,
  }
}
