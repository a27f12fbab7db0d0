import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { findObstacles } from './find-obstacles'

/** Deletes somebody who closed their WeChat account, once nothing of theirs is open any more: looks again every day until then. */
export async function erasePerson(context: Context, personId: string): Promise<Date | null> {
  const now = context.clock.now()
  return await context.transact(async (stores) => {
    if (!(await stores.personalData.lockWhole(personId))) return null
    await stores.sellers.lock(personId)
    if ((await findObstacles(stores, personId)).length > 0) return addDays(now, 1)
    await stores.personalData.erase(personId, now)
    return null
  })
}
