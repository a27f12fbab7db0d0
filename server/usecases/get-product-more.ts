import type { RouteAnswer } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { refuse } from '../domain/refused'
import { searchGrams } from '../domain/search'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { viewCards } from './product-cards'
import { viewBatch } from './view-batch'

/** Shows what lies further down on a product's page, also on that of one that is no longer sold. */
export async function getProductMore(context: Context, productId: string): Promise<RouteAnswer<'getProductMore'>> {
  const stores = context.read
  const product = (await stores.catalogue.findProduct(productId)) ?? refuse('not-found', { what: 'product' })
  const today = businessDay(context.clock.now())
  const near = await stores.finding.listNear({
    grams: searchGrams(`${product.name_zh} ${product.name_en}`),
    within: 'names',
    atLeast: 0,
    categoryId: product.category_id,
    notId: product.id,
    limit: limits.nearProducts,
  })
  // The batch that goes out next is on the page already.
  const [, ...others] = await stores.catalogue.listBatches(product.id, today)
  return { batches: product.is_on_sale ? others.map(viewBatch) : [], near: await viewCards(stores, near, today) }
}
