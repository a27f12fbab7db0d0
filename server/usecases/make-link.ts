import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { refuse } from '../domain/refused'
import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { lockActiveSeller } from './lock-active-seller'
import { makeLinkToken } from './made-token'
import { viewLink } from './made-view'
import { requireFitWords } from './require-fit-words'
import { readThingToShare } from './shared-thing'

/** Makes a link that stays; the same thing and label are the same link, however often it is asked for. */
export async function makeLink(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'makeLink'>['body'] },
): Promise<RouteAnswer<'makeLink'>> {
  const { person, body } = request
  const { productId } = body
  await readThingToShare(context, person, productId)
  const label = body.label.normalize('NFC').replace(/\s+/g, ' ')
  const known = await context.read.cards.findLink(person.id, productId, label)
  if (known) return { link: viewLink(context, known) }
  await requireFitWords(context, person.id, [label])
  const link = await context.transact(async (stores) => {
    // Two that ask for the same link wait for each other here.
    await lockActiveSeller(stores, person.id)
    const found = await stores.cards.findLink(person.id, productId, label)
    if (found) return found
    const at = context.clock.now()
    const limit = limits.linksPerDay
    if ((await stores.cards.countMade('links', person.id, addDays(at, -1))) >= limit) refuse('too-many-today', { limit })
    const token = await makeLinkToken(stores, { sellerId: person.id, productId, at })
    await stores.cards.insertLink({ token, seller_id: person.id, product_id: productId, label, made_at: at })
    return await stores.cards.findLink(person.id, productId, label)
  })
  if (!link) throw new Error('the link that was made is not there')
  return { link: viewLink(context, link) }
}
