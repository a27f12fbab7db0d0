import type { ComparedProduct, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { ProductRow, SizeRow } from '../database/catalogue'
import type { Stores } from '../database/stores'
import { pricePer100 } from '../domain/size-amount'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { shownSize } from './product-cards'
import { viewSummary } from './review-view'
import { viewBatch } from './view-batch'

/** Puts up to three products side by side, in the order in which they were named; what nobody knows is left out. */
export async function compareProducts(
  context: Context,
  request: { readonly query: RouteRequest<'compareProducts'>['query'] },
): Promise<RouteAnswer<'compareProducts'>> {
  const today = businessDay(context.clock.now())
  const ids = [...new Set(request.query.ids.split(','))]
  const compared = await Promise.all(ids.map((id) => compareProduct(context.read, id, today)))
  return { products: compared.filter((product) => product !== null) }
}

async function compareProduct(stores: Stores, id: string, today: string): Promise<ComparedProduct | null> {
  const product = await stores.catalogue.findProduct(id)
  const sizes = await stores.catalogue.listSizes([id], today)
  const onSale = product?.is_on_sale ? sizes.filter((size) => size.is_on_sale) : []
  const size = shownSize(onSale.length > 0 ? onSale : sizes)
  if (!product || !size) return null
  const batch = await stores.catalogue.findNextBatch(id, today)
  const { count, averageTenths } = viewSummary(await stores.reviews.countsOf(id))
  return {
    ...viewFacts(product),
    ...viewSize(size, onSale.length > 0),
    batch: batch && viewDates(viewBatch(batch)),
    reviews: { count, averageTenths },
  }
}

function viewFacts(product: ProductRow) {
  return {
    id: product.id,
    name: { zh: product.name_zh, en: product.name_en },
    picture: product.pictures[0] ?? '',
    maker: product.maker,
    makerPlace: product.maker_place,
    origin: product.origin,
    shelfLifeDays: product.shelf_life_days,
    returnRule: product.return_rule,
  }
}

function viewSize(size: SizeRow, isOnSale: boolean) {
  const { id, name, price_fen: priceFen, left } = size
  return { isOnSale, size: { id, name, priceFen, isSoldOut: !isOnSale || left === 0 }, per100: pricePer100(priceFen, name) }
}

function viewDates({ code, producedOn, bestBefore }: ReturnType<typeof viewBatch>): ComparedProduct['batch'] {
  return { code, producedOn, bestBefore }
}
