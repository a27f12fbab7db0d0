import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import { cleanNickname, isUsableNickname } from '../domain/nickname'
import { refuse } from '../domain/refused'
import { objectAddress } from '../domain/uploads'
import type { Context } from '../ports'
import { removePictures } from './erase-person'
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
    const avatar = body.avatar === 'keep' ? {} : { avatar: await changeAvatar(stores, person.id, body.avatar, now) }
    await stores.people.saveProfile(person.id, { nickname, ...avatar })
    return { person: await stores.people.getSigned(person.id) }
  })
}

/** Answers the address of the new one; null when there is none any more. */
async function changeAvatar(stores: Stores, personId: string, avatar: Exclude<Body['avatar'], 'keep'>, now: Date): Promise<string | null> {
  const id = avatar === 'none' ? null : avatar
  if (id !== null) await stores.uploads.attach({ personId, purpose: 'avatar', ids: [id], to: personId, at: now })
  await removePictures(stores, await stores.uploads.deleteOfPerson(personId, { purpose: 'avatar', except: id }), now)
  const upload = id === null ? null : await stores.uploads.find(id)
  return upload && objectAddress(upload.object_name)
}
