import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { getSellerShop } from './get-seller-shop'
import { lockActiveSeller } from './lock-active-seller'
import { requireFitWords } from './require-fit-words'

/** Puts a seller's picks in their order, with their words, in place of what was there: all of them or none. */
export async function savePicks(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'savePicks'>['body'] },
): Promise<RouteAnswer<'savePicks'>> {
  const { person, body } = request
  const ids = body.picks.map(({ productId }) => productId)
  if (new Set(ids).size < ids.length) refuse('invalid-input', { fields: [{ path: 'picks', reason: 'twice' }] })
  // What stands there already passed once: sorting asks WeChat nothing, and goes on when it is away.
  const known = new Set((await context.read.picks.list(person.id)).map(({ words }) => words))
  for (const { words } of body.picks) if (!known.has(words)) await requireFitWords(context, person.id, [words])
  return await context.transact(async (stores) => {
    await lockActiveSeller(stores, person.id)
    const products = await stores.picks.listProductIds(ids)
    if (ids.some((id) => !products.has(id))) refuse('not-found', { what: 'product' })
    await stores.picks.replace(person.id, body.picks)
    return await getSellerShop(stores, person.id)
  })
}
