import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { eraseWhole } from './erase-person'

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
    const obstacles = await eraseWhole(stores, personId, context.clock.now())
    return obstacles.length > 0 ? refuse('not-deletable', {}) : {}
  })
}
