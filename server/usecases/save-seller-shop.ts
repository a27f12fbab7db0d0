import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { isReadableName } from '../domain/shop-name'
import type { Context } from '../ports'
import { getSellerShop } from './get-seller-shop'
import { lockActiveSeller } from './lock-active-seller'
import { replacePicture } from './replace-picture'
import { requireFitWords } from './require-fit-words'

/** Changes what a shop is called, what it says and the picture above it, which nobody else sees before WeChat let it pass. */
export async function saveSellerShop(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'saveSellerShop'>['body'] },
): Promise<RouteAnswer<'saveSellerShop'>> {
  const { person, body } = request
  if (!isReadableName(body.name)) refuse('name-unusable', {})
  await requireFitWords(context, person.id, [body.name], 'name-unusable')
  await requireFitWords(context, person.id, [body.words])
  return await context.transact(async (stores) => {
    await lockActiveSeller(stores, person.id)
    await stores.sellers.update(person.id, { shop_name: body.name, words: body.words })
    if (body.cover !== 'keep') {
      const at = context.clock.now()
      const cover = await replacePicture(stores, { personId: person.id, purpose: 'cover', choice: body.cover, at })
      // Sent again, it is under way: a second question would let the first answer go to nobody.
      if (cover?.state === 'unchecked' && cover.checks === 0) await stores.jobs.plan('check-picture', cover.id, at)
    }
    return await getSellerShop(stores, person.id)
  })
}
