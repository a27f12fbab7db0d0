import type { Person, RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { findObstacles } from './find-obstacles'

/** Shows a person what is kept of them, where they are signed in, and what would keep them from being deleted. */
export async function getMyData(
  context: Context,
  request: { readonly person: Person; readonly session: string },
): Promise<RouteAnswer<'getMyData'>> {
  const { person, session } = request
  const sessions = await context.read.people.listSessions(person.id, context.clock.now())
  const records = await context.read.personalData.listRecords(person.id)
  return {
    person,
    brandPhone: (await context.read.settings.get()).brandPhone,
    counts: Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, list.length])),
    sessions: sessions.map((one) => ({
      openedAt: one.created_at.toISOString(),
      expiresAt: one.expires_at.toISOString(),
      isThis: one.token_hash === session,
    })),
    obstacles: await findObstacles(context.read, person.id),
  }
}
