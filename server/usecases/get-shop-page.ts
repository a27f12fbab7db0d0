import type { Person, Recommender, RouteAnswer, RouteRequest, ShopPage } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import type { Settings } from '../domain/settings'
import { businessDay } from '../domain/time'
import { objectAddress } from '../domain/uploads'
import type { Context } from '../ports'
import { findPageRecommender, readPageEntry, shareOfPage } from './page-entry'
import { listShopProducts } from './shop-products'

/** Opens the shop of the seller whose card brought this person, or who would be credited now, or the brand's own: in one request. */
export async function getShopPage(
  context: Context,
  request: { readonly person: Person | null; readonly query: RouteRequest<'getShopPage'>['query'] },
): Promise<RouteAnswer<'getShopPage'>> {
  const stores = context.read
  const { token, category } = request.query
  const settings = await stores.settings.get()
  const entry = await readPageEntry(context, { person: request.person, token, settings })
  const seller = await findPageRecommender(stores, entry, null)
  const categories = await stores.catalogue.listCategories()
  const shop = { sellerId: seller?.sellerId ?? null, category, cursor: undefined, today: businessDay(entry.at) }
  return {
    seller,
    cover: await findCover(stores, seller),
    brand: viewBrand(settings),
    categories: categories.map(({ id, name_zh: zh, name_en: en }) => ({ id, name: { zh, en } })),
    products: await listShopProducts(stores, shop),
    share: await shareOfPage(context, entry, null),
  }
}

/** Only what passed WeChat's check. */
async function findCover(stores: Stores, seller: Recommender | null): Promise<string | null> {
  const cover = seller && (await stores.uploads.findOwn(seller.sellerId, 'cover'))
  return cover?.state === 'passed' ? objectAddress(cover.object_name) : null
}

function viewBrand(settings: Settings): ShopPage['brand'] {
  return {
    name: settings.brandName,
    words: settings.brandWords,
    phone: settings.brandPhone,
    licenceName: settings.licenceName,
    licenceNumber: settings.licenceNumber,
    licencePicture: settings.licencePicture,
  }
}
