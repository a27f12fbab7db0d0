import { createUlid } from '../../contract/ids'
import { addDays } from '../domain/time'
import { makeInvitation } from '../usecases/make-invitation'
import type { Cast } from './cast'
import type { DemoWorld } from './world'

/** Whom HQ invited to open a shop. */
export function officeDeeds({ context }: DemoWorld, cast: readonly Cast[], endsAt: Date) {
  const personId = cast.find(({ role }) => role === 'hq')?.person.id
  if (personId === undefined) return []
  const invites = (daysAgo: number, note: string, days: number) => ({
    at: addDays(endsAt, -daysAgo),
    async does() {
      await makeInvitation(context, { personId, body: { id: createUlid(context.clock.now().getTime()), note, days } })
    },
  })
  return [invites(30, '九月的茶博会', 7), invites(3, '蜜农合作社的乡亲', 180)]
}
