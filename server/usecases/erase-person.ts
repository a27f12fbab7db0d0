import type { Obstacle } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { findObstacles } from './find-obstacles'

/** Deletes somebody who closed their WeChat account, once nothing of theirs is open any more: looks again every day until then. */
export async function erasePerson(context: Context, personId: string): Promise<Date | null> {
  const now = context.clock.now()
  return await context.transact(async (stores) => {
    const obstacles = await eraseWhole(stores, personId, now)
    return obstacles.length > 0 ? addDays(now, 1) : null
  })
}

/** Takes a person away, pictures too, or answers what is in the way. Somebody who is deleted stays so. */
export async function eraseWhole(stores: Stores, personId: string, now: Date): Promise<readonly Obstacle[]> {
  if (!(await stores.personalData.lockWhole(personId))) return []
  await stores.sellers.lock(personId)
  const obstacles = await findObstacles(stores, personId)
  if (obstacles.length > 0) return obstacles
  const names = [...(await stores.uploads.deleteOfPerson(personId)), ...(await stores.cards.deleteDrawn(personId))]
  await removePictures(stores, names, now)
  await stores.personalData.erase(personId, now)
  return []
}

/** Objects go after the transaction, by a job that does not give up. */
export async function removePictures(stores: Stores, names: readonly string[], now: Date): Promise<void> {
  for (const name of names) await stores.jobs.plan('remove-object', name, now)
}
