import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { viewCards } from './product-cards'

/** Shows where a search can start. What a phone has seen is on the phone: it asks for these ids, and nobody keeps them. */
export async function getSearchPage(
  context: Context,
  request: { readonly query: RouteRequest<'getSearchPage'>['query'] },
): Promise<RouteAnswer<'getSearchPage'>> {
  const stores = context.read
  const categories = await stores.catalogue.listCategories()
  const seen = await stores.finding.listByIds(request.query.seen?.split(',') ?? [])
  return {
    categories: categories.map(({ id, name_zh: zh, name_en: en }) => ({ id, name: { zh, en } })),
    seen: await viewCards(stores, seen, businessDay(context.clock.now())),
  }
}
