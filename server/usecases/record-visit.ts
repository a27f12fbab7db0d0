import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { TokenRow } from '../database/sharing'
import type { Stores } from '../database/stores'
import { addMinutes, businessDay } from '../domain/time'
import { isEntry, sameEntryMinutes, visitChannel } from '../domain/visits'
import type { Context } from '../ports'
import { findInboundToken } from './inbound-token'

interface Request {
  readonly person: Person
  readonly body: RouteRequest<'recordVisit'>['body']
}

/**
 * Writes down that a person came in by a card, once an entry: what attribution rests on. A seller's own visits are kept, since the
 * search for whom to credit stops there, and counted nowhere.
 */
export async function recordVisit(context: Context, request: Request): Promise<RouteAnswer<'recordVisit'>> {
  const token = await findInboundToken(context.read, request.body.token)
  if (!token || !isEntry(request.body.scene)) return { isCounted: false }
  return await context.transact(async (stores) => ({ isCounted: await insertVisit(context, stores, request, token) }))
}

async function insertVisit(context: Context, stores: Stores, { person, body }: Request, token: TokenRow): Promise<boolean> {
  const now = context.clock.now()
  const { scene } = body
  // Two reports of one entry, sent at the same moment, wait for each other here.
  await stores.people.lock(person.id)
  const entry = { personId: person.id, token: token.token, scene }
  if (await stores.sharing.hasVisitSince(entry, addMinutes(now, -sameEntryMinutes))) return false
  await stores.sharing.insertVisit({
    id: context.makeId(),
    person_id: person.id,
    token: token.token,
    seller_id: token.seller_id,
    scene,
    channel: visitChannel(scene, token.channel),
    visited_at: now,
  })
  if (token.seller_id === person.id) return false
  const isNewPerson = await stores.sharing.insertTokenPerson(token.token, person.id, now)
  await stores.sharing.countOpen({ token: token.token, sellerId: token.seller_id, day: businessDay(now) }, isNewPerson)
  return true
}
