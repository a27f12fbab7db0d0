import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { commissionRate, lineCommission } from '../domain/commission'
import { addDays, businessDay } from '../domain/time'
import type { Context } from '../ports'

type Item = RouteAnswer<'getRange'>['items'][number]

const soldDays = 30
const newDays = 30

/** Shows a seller all that can be picked, with what one piece of each size would bring them by today's rates. */
export async function getRange(
  context: Context,
  request: { readonly person: Person; readonly query: RouteRequest<'getRange'>['query'] },
): Promise<RouteAnswer<'getRange'>> {
  const stores = context.read
  const sellerId = request.person.id
  const now = context.clock.now()
  const settings = await stores.settings.get()
  const sellerBps = await stores.sellers.findRates(sellerId)
  const products = await stores.picks.listRange(sellerId, addDays(now, -soldDays))
  const ids = products.map(({ productId }) => productId)
  const sizes = await stores.catalogue.listSizes(ids, businessDay(now))
  const items = products.map((product): Item & { createdAt: Date } => ({
    productId: product.productId,
    name: { zh: product.nameZh, en: product.nameEn },
    picture: product.picture,
    isPicked: product.isPicked,
    isNew: product.createdAt > addDays(now, -newDays),
    soldPieces: product.soldPieces,
    likedBy: product.likedBy,
    createdAt: product.createdAt,
    sizes: sizes
      .filter((size) => size.product_id === product.productId && size.is_on_sale)
      .map((size) => {
        const rates = { sellerBps, sizeBps: size.commission_bps, productBps: product.commissionBps, brandBps: settings.commissionBps }
        const earnFen = lineCommission(size.price_fen, commissionRate(rates))
        return { id: size.id, name: size.name, priceFen: size.price_fen, earnFen, stock: size.left }
      }),
  }))
  const weight = weights[request.query.sort]
  const sorted = weight ? [...items].sort((a, b) => weight(b) - weight(a)) : items
  return { items: sorted.map(({ createdAt: _, ...item }) => item) }
}

/** What a list is sorted by, most first; null: the brand's own order. */
const weights: Readonly<Record<RouteRequest<'getRange'>['query']['sort'], ((item: Item & { readonly createdAt: Date }) => number) | null>> =
  {
    brand: null,
    earn: (item) => Math.max(0, ...item.sizes.map(({ earnFen }) => earnFen)),
    sold: (item) => item.soldPieces,
    new: (item) => item.createdAt.getTime(),
    liked: (item) => item.likedBy,
  }
