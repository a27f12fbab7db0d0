import type { Person, Product, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { ProductRow, SizeRow } from '../database/catalogue'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { findPageRecommender, type PageEntry, readPageEntry, shareOfPage } from './page-entry'
import { recordProductView } from './record-product-view'
import { viewSummary } from './review-view'
import { viewBatch } from './view-batch'

/** Opens a product by its id or by the card that shows it, also when it is no longer sold or nobody knows the card. */
export async function getProductPage(
  context: Context,
  request: { readonly person: Person | null; readonly query: RouteRequest<'getProductPage'>['query'] },
): Promise<RouteAnswer<'getProductPage'>> {
  const stores = context.read
  const settings = await stores.settings.get()
  const entry = await readPageEntry(context, { person: request.person, token: request.query.token, settings })
  const product = await findShownProduct(stores, entry, request.query.id)
  await recordProductView(context, entry)
  return {
    product: await viewProduct(stores, product, businessDay(entry.at)),
    recommender: await findPageRecommender(stores, entry, product.id),
    freight: { feeFen: settings.freightFen, freeFromFen: settings.freeFreightFromFen },
    shipsWithinHours: settings.shipsWithinHours,
    brandPhone: settings.brandPhone,
    reviews: viewSummary(await stores.reviews.countsOf(product.id)),
    share: await shareOfPage(context, entry, product.id),
  }
}

async function findShownProduct(stores: Stores, { token }: PageEntry, id: string | undefined): Promise<ProductRow> {
  const productId = id ?? token?.product_id ?? null
  const product = productId ? await stores.catalogue.findProduct(productId) : null
  return product ?? refuse('not-found', { what: 'product' })
}

async function viewProduct(stores: Stores, product: ProductRow, today: string): Promise<Product> {
  const sizes = await stores.catalogue.listSizes([product.id], today)
  const onSale = product.is_on_sale ? sizes.filter((size) => size.is_on_sale) : []
  const batch = await stores.catalogue.findNextBatch(product.id, today)
  return {
    id: product.id,
    name: { zh: product.name_zh, en: product.name_en },
    subtitle: { zh: product.subtitle_zh, en: product.subtitle_en },
    story: product.story,
    pictures: product.pictures,
    maker: product.maker,
    makerPlace: product.maker_place,
    origin: product.origin,
    licenceNumber: product.licence_number,
    shelfLifeDays: product.shelf_life_days,
    returnRule: product.return_rule,
    isOnSale: onSale.length > 0,
    // What is no longer sold still shows what it was, and that none is left.
    sizes: onSale.length > 0 ? onSale.map(viewSize) : sizes.map((size) => ({ ...viewSize(size), stock: 0 })),
    batch: batch && viewBatch(batch),
    road: product.road,
  }
}

function viewSize(size: SizeRow): Product['sizes'][number] {
  return { id: size.id, name: size.name, priceFen: size.price_fen, stock: size.left, lastsDays: size.lasts_days, backIn: size.back_in }
}
