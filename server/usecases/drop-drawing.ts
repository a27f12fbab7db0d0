import { addDays } from '../domain/time'
import { objectAddress } from '../domain/uploads'
import type { Context } from '../ports'
import { keptDays } from './draw-once'

/**
 * Drops a drawing that no page named for thirty days, and the posters that were only looked at with it; their tokens stay good. One that a
 * listed poster shows stays. What comes back after that is drawn anew.
 */
export async function dropDrawing(context: Context, name: string): Promise<Date | null> {
  const now = context.clock.now()
  return await context.transact(async (stores) => {
    const usedAt = await stores.cards.lockDrawing(name)
    if (usedAt === null) return null
    const dueAt = addDays(usedAt, keptDays)
    if (dueAt > now) return dueAt
    if (await stores.cards.isListed(objectAddress(name))) return addDays(now, keptDays)
    await stores.cards.deleteUnsentPosters(objectAddress(name))
    await stores.cards.deleteDrawing(name)
    await stores.jobs.plan('remove-object', name, now)
    return null
  })
}
