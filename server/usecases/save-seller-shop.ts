import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { isReadableName } from '../domain/shop-name'
import type { Context } from '../ports'
import { getSellerShop } from './get-seller-shop'
import { lockActiveSeller } from './lock-active-seller'
import { requireFitWords } from './require-fit-words'

/** Changes what a shop is called, and what it says. */
export async function saveSellerShop(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'saveSellerShop'>['body'] },
): Promise<RouteAnswer<'saveSellerShop'>> {
  const { person, body } = request
  if (!isReadableName(body.name)) refuse('name-unusable', {})
  await requireFitWords(context, person.id, [body.name, body.words])
  return await context.transact(async (stores) => {
    await lockActiveSeller(stores, person.id)
    await stores.sellers.update(person.id, { shop_name: body.name, words: body.words })
    return await getSellerShop(stores, person.id)
  })
}
