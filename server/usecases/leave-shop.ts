import type { Person, RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'

/** Closes a seller's shop at their wish: no order placed from now on is credited to them, and the money they earned stays theirs. */
export async function leaveShop(context: Context, request: { readonly person: Person }): Promise<RouteAnswer<'leaveShop'>> {
  const { person } = request
  return await context.transact(async (stores) => {
    const seller = await stores.sellers.lock(person.id)
    // Who is paused stays paused: leaving and coming back must not lift what HQ decided.
    if (seller?.state === 'active') await stores.sellers.markState(person.id, 'left', null)
    const { available_fen: availableFen, pending_fen: pendingFen } = await stores.sellers.get(person.id)
    return { person: await stores.people.getSigned(person.id), availableFen, pendingFen }
  })
}
