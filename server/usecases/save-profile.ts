import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { cleanNickname, isUsableNickname } from '../domain/nickname'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'

/** Calls a person what they want to be called, and shows the picture they chose. */
export async function saveProfile(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'saveProfile'>['body'] },
): Promise<RouteAnswer<'saveProfile'>> {
  const { person, body } = request
  const nickname = cleanNickname(body.nickname)
  if (!isUsableNickname(nickname)) refuse('name-unusable', {})
  return await context.transact(async (stores) => {
    await stores.people.saveProfile(person.id, { nickname, ...(body.avatar === 'none' ? { avatar: null } : {}) })
    return { person: await stores.people.getSigned(person.id) }
  })
}
