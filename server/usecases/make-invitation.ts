import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { InvitationRow } from '../database/invitations'
import type { StaffActRow } from '../database/staff-acts'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { viewInvitation } from './invitation-view'
import { newToken } from './unused-token'

interface Request {
  readonly personId: string
  readonly body: RouteRequest<'makeInvitation'>['body']
}

/** Invites people to open a shop, for so many days; sent twice it is one invitation. */
export async function makeInvitation(context: Context, { personId, body }: Request): Promise<RouteAnswer<'makeInvitation'>> {
  const { id, note, days } = body
  const now = context.clock.now()
  return await context.transact(async (stores) => {
    const token = newToken()
    const act = { id, kind: 'invited' as const, subject: token, words: note, person_id: personId, facts: { days }, acted_at: now }
    if (await stores.staffActs.insert(act)) {
      await stores.invitations.insert({ token, note, made_at: now, expires_at: addDays(now, days) })
      return { invitation: await viewInvitation(context, stores, await getInvitation(stores, token)) }
    }
    const earlier = await stores.staffActs.find(id)
    if (!earlier || !isSame(earlier, act)) return refuse('id-conflict', {})
    return { invitation: await viewInvitation(context, stores, await getInvitation(stores, earlier.subject)) }
  })
}

function isSame(earlier: StaffActRow, act: Pick<StaffActRow, 'kind' | 'words' | 'person_id' | 'facts'>): boolean {
  const { kind, words, person_id: personId, facts } = earlier
  return (
    kind === act.kind && words === act.words && personId === act.person_id && Reflect.get(facts, 'days') === Reflect.get(act.facts, 'days')
  )
}

/** Refuses one that nobody made. */
export async function getInvitation(stores: Stores, token: string): Promise<InvitationRow> {
  return (await stores.invitations.find(token)) ?? refuse('not-found', { what: 'invitation' })
}
