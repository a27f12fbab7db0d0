import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { cleanNickname, isUsableNickname } from '../domain/nickname'
import { refuse } from '../domain/refused'
import { objectAddress } from '../domain/uploads'
import type { Context } from '../ports'
import { replacePicture } from './replace-picture'
import { requireFitWords } from './require-fit-words'

type Body = RouteRequest<'saveProfile'>['body']

/** Calls a person what they want to be called, and shows the picture they chose. The one before it is deleted. */
export async function saveProfile(
  context: Context,
  request: { readonly person: Person; readonly body: Body },
): Promise<RouteAnswer<'saveProfile'>> {
  const { person, body } = request
  const nickname = cleanNickname(body.nickname)
  if (!isUsableNickname(nickname)) refuse('name-unusable', {})
  await requireFitWords(context, person.id, [nickname])
  const now = context.clock.now()
  return await context.transact(async (stores) => {
    await stores.people.lock(person.id)
    await stores.people.saveProfile(person.id, { nickname })
    if (body.avatar !== 'keep') {
      const upload = await replacePicture(stores, { personId: person.id, purpose: 'avatar', choice: body.avatar, at: now })
      await stores.people.saveProfile(person.id, { avatar: upload && objectAddress(upload.object_name) })
    }
    return { person: await stores.people.getSigned(person.id) }
  })
}
