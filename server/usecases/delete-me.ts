import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { findObstacles } from './find-obstacles'

/**
 * Takes a person away for good when nothing of theirs is open: whoever signs in with the same WeChat afterwards is somebody new.
 * The orders and what was paid stay, without anything that says whose they were.
 */
export async function deleteMe(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'deleteMe'>['body'] },
): Promise<RouteAnswer<'deleteMe'>> {
  const { personId } = request.body
  if (personId !== request.person.id) {
    // The answer got lost, and who asks again is the new person already.
    return (await context.read.personalData.isDeleted(personId)) ? {} : refuse('not-found', { what: 'person' })
  }
  return await context.transact(async (stores) => {
    if (!(await stores.personalData.lockWhole(personId))) return {}
    await stores.sellers.lock(personId)
    const obstacles = await findObstacles(stores, personId)
    if (obstacles.length > 0) return refuse('not-deletable', {})
    await stores.personalData.erase(personId, context.clock.now())
    return {}
  })
}
