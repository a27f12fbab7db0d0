import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { listFoundProducts } from './found-products'
import { findPageRecommender, readPageEntry } from './page-entry'
import { listShopProducts } from './shop-products'

/** Shows more of the shop that getShopPage opened for the same person and card, without gaps or repeats. */
export async function listProducts(
  context: Context,
  request: { readonly person: Person | null; readonly query: RouteRequest<'listProducts'>['query'] },
): Promise<RouteAnswer<'listProducts'>> {
  const { token, category, sort = 'shop', cursor } = request.query
  const today = businessDay(context.clock.now())
  if (sort !== 'shop') {
    return await listFoundProducts(context.read, { words: [], categoryId: category ?? null, sort, cursor, today })
  }
  const settings = await context.read.settings.get()
  const entry = await readPageEntry(context, { person: request.person, token, settings })
  const seller = await findPageRecommender(context.read, entry, null)
  return await listShopProducts(context.read, { sellerId: seller?.sellerId ?? null, category, cursor, today })
}
