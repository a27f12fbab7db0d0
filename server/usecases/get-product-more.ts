import type { RouteAnswer } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { BatchRow } from '../database/catalogue'
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
  const batches = product.is_on_sale ? otherBatches(await stores.catalogue.listBatches(product.id, today)) : []
  return { batches: batches.map(viewBatch), near: await viewCards(stores, near, today) }
}

/** Without the one that goes out next, which is on the page already; what lies there in several sizes is one batch. */
function otherBatches(batches: readonly BatchRow[]): readonly BatchRow[] {
  const isSame = (one: BatchRow, other: BatchRow) => one.code === other.code && one.best_before === other.best_before
  return batches.filter((batch, index) => index > 0 && batches.findIndex((other) => isSame(batch, other)) === index)
}
