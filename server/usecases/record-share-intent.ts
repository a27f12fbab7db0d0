import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Channel } from '../database/values'
import { refuse } from '../domain/refused'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { momentsLeft } from './page-entry'
import { unusedToken } from './unused-token'

/** Posters and links stay what they are, and go out by the same token again. */
const lasting: ReadonlySet<Channel> = new Set(['poster', 'link'])

/** Uses up the card a seller just sent out and hands over the next one; a double tap gets the same next one. */
export async function recordShareIntent(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'recordShareIntent'>['body'] },
): Promise<RouteAnswer<'recordShareIntent'>> {
  const { person, body } = request
  return await context.transact(async (stores) => {
    const card = await stores.sharing.findToken(body.token)
    if (card?.seller_id !== person.id) return refuse('not-found', { what: 'token' })
    const seller = await stores.sellers.get(person.id)
    if (seller.state !== 'active') return refuse('seller-inactive', { reason: seller.state_reason })
    const at = context.clock.now()
    if (await stores.sharing.markTokenUsed(card.token, at))
      await stores.sharing.countShare({ token: card.token, sellerId: person.id, day: businessDay(at) })
    const { product_id: productId, channel } = card
    const thing = { sellerId: person.id, productId, at }
    const nextToken = lasting.has(channel) ? card.token : await unusedToken(stores, { ...thing, channel })
    return { nextToken, moments: await momentsLeft(stores, thing) }
  })
}
