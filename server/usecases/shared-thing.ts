import type { Person, RouteAnswer } from '../../contract/api/types'
import type { BatchRow, ProductRow, SizeRow } from '../database/catalogue'
import type { RecommenderRow } from '../database/sellers'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import type { Settings } from '../domain/settings'
import { businessDay } from '../domain/time'
import { objectAddress } from '../domain/uploads'
import type { Context } from '../ports'
import { shownSize } from './product-cards'

/** A thing that a seller shares, with all that is drawn of it. */
export interface SharedThing {
  readonly productId: string | null
  readonly product: ProductRow | null
  /** Its first picture; a shop's cover, else that of its first pick. */
  readonly picture: string | null
  /** The size whose price is shown; null for the shop. */
  readonly size: SizeRow | null
  /** The batch that goes out next. */
  readonly batch: BatchRow | null
  readonly state: RouteAnswer<'getSharePage'>['thing']['state']
  /** The seller's own sentence about it; '' for none. */
  readonly words: string
  /** Whether it is in the seller's shop. */
  readonly isPicked: boolean
  readonly seller: RecommenderRow
  readonly settings: Settings
}

/** Finds what an active seller wants to share: a product, or their shop (null). */
export async function readSharedThing(context: Context, person: Person, productId: string | null): Promise<SharedThing> {
  const stores = context.read
  const row = await stores.sellers.find(person.id)
  const seller = await stores.sellers.findRecommender(person.id)
  if (!row || !seller) return refuse('forbidden', { role: 'seller' })
  if (row.state !== 'active') return refuse('seller-inactive', { reason: row.state_reason })
  const settings = await stores.settings.get()
  if (productId === null) {
    const picture = await findShopPicture(stores, person.id)
    const shop = { productId, product: null, picture, size: null, batch: null, state: 'on-sale' as const }
    return { ...shop, words: seller.words ?? '', isPicked: true, seller, settings }
  }
  const product = (await stores.catalogue.findProduct(productId)) ?? refuse('not-found', { what: 'product' })
  const today = businessDay(context.clock.now())
  const sizes = await stores.catalogue.listSizes([productId], today)
  const onSale = product.is_on_sale ? sizes.filter((size) => size.is_on_sale) : []
  const size = shownSize(onSale.length > 0 ? onSale : sizes)
  const batch = await stores.catalogue.findNextBatch(productId, today)
  const pick = await stores.sellers.findPick(person.id, productId)
  const state = onSale.length === 0 ? 'withdrawn' : onSale.every(({ left }) => left === 0) ? 'sold-out' : 'on-sale'
  const picture = product.pictures[0] ?? null
  return { productId, product, picture, size, batch, state, words: pick?.words ?? '', isPicked: pick !== null, seller, settings }
}

async function findShopPicture(stores: Stores, sellerId: string): Promise<string | null> {
  const cover = await stores.uploads.findOwn(sellerId, 'cover')
  if (cover?.state === 'passed') return objectAddress(cover.object_name)
  const pick = (await stores.picks.list(sellerId)).find(({ isOnSale, picture }) => isOnSale && picture !== '')
  return pick?.picture ?? null
}

/** The same for what is to go out anew: what HQ no longer sells does not. */
export async function readThingToShare(context: Context, person: Person, productId: string | null): Promise<SharedThing> {
  const thing = await readSharedThing(context, person, productId)
  return thing.state === 'withdrawn' ? refuse('product-withdrawn', {}) : thing
}

/** As the seller's pages show it. */
export function viewThing({ productId, product, picture, size, state, seller }: SharedThing): RouteAnswer<'getSharePage'>['thing'] {
  return {
    productId,
    name: product ? { zh: product.name_zh, en: product.name_en } : { zh: seller.shopName, en: seller.shopName },
    picture,
    priceFromFen: size?.price_fen ?? null,
    sizeName: size?.name ?? null,
    state,
  }
}
