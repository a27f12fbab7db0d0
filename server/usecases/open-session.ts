import { randomBytes } from 'node:crypto'
import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import { neutralNickname } from '../domain/nickname'
import { refuse } from '../domain/refused'
import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { sessionHash } from './authenticate'
import { unavailable } from './unavailable'

const sessionDays = 30

/** Signs a person in silently, and knows them again: the first time they are written down under a neutral name. */
export async function openSession(
  context: Context,
  request: { readonly body: RouteRequest<'openSession'>['body'] },
): Promise<RouteAnswer<'openSession'>> {
  const identity = await context.login.exchangeCode(request.body.code).catch(unavailable)
  if (!identity) return refuse('code-invalid', {})
  const sessionToken = randomBytes(32).toString('base64url')
  const now = context.clock.now()
  const expiresAt = addDays(now, sessionDays)
  const person = await context.transact(async (stores) => {
    const personId = await knownPerson(context, stores, identity.openid)
    await stores.people.deleteEndedSessions(personId, now)
    await stores.people.insertSession({
      token_hash: sessionHash(sessionToken),
      person_id: personId,
      created_at: now,
      expires_at: expiresAt,
    })
    return await stores.people.getSigned(personId)
  })
  return { sessionToken, expiresAt: expiresAt.toISOString(), person }
}

async function knownPerson(context: Context, stores: Stores, openid: string): Promise<string> {
  const known = await stores.people.findByOpenid(openid)
  if (known) return known.id
  const id = context.makeId()
  await stores.people.insert({ id, openid, nickname: neutralNickname(id), avatar: null, created_at: context.clock.now() })
  // Somebody who signs in twice at once is still one person: the other insert may have been first.
  const person = await stores.people.findByOpenid(openid)
  return person?.id ?? id
}
