import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewWithdrawal } from './withdrawal-view'

/** Shows a seller everything they took out, newest first. */
export async function listWithdrawals(
  context: Context,
  request: { readonly sellerId: string; readonly query: RouteRequest<'listWithdrawals'>['query'] },
): Promise<RouteAnswer<'listWithdrawals'>> {
  const found = await context.read.withdrawals.listOfSeller(request.sellerId, readCursor(request.query.cursor), limits.pageSize + 1)
  const items = found.slice(0, limits.pageSize)
  const last = items.at(-1)?.withdrawal
  return {
    items: items.map(viewWithdrawal),
    nextCursor: last && found.length > items.length ? writeCursor({ at: last.asked_at, id: last.id }) : null,
  }
}
