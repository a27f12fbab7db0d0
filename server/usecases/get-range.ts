import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { SizeRow } from '../database/catalogue'
import type { RangeRow } from '../database/picks'
import { commissionRate, lineCommission } from '../domain/commission'
import { compareRangePlaces, type RangePlace, readRangeCursor, writeRangeCursor } from '../domain/range-cursor'
import { addDays, businessDay } from '../domain/time'
import type { Context } from '../ports'

type Range = RouteAnswer<'getRange'>
type Item = Range['items'][number]
type Query = RouteRequest<'getRange'>['query']
type Rates = Pick<Parameters<typeof commissionRate>[0], 'sellerBps' | 'brandBps'>

const soldDays = 30
const newDays = 30

/** Shows a seller what can be picked, with what one piece of each size would bring them by today's rates. */
export async function getRange(context: Context, request: { readonly person: Person; readonly query: Query }): Promise<Range> {
  const stores = context.read
  const { sort, only, cursor } = request.query
  const sellerId = request.person.id
  const now = context.clock.now()
  const after = readRangeCursor(cursor)
  const rates = { sellerBps: await stores.sellers.findRates(sellerId), brandBps: (await stores.settings.get()).commissionBps }
  const all = (await stores.picks.listRange(sellerId, businessDay(addDays(now, -soldDays)))).filter(
    ({ isPicked }) => only !== 'picked' || isPicked,
  )
  const ids = all.map(({ productId }) => productId)
  const sizes = await stores.catalogue.listSizes(ids, businessDay(now))
  const rows = all.map((product) => {
    const item = viewItem(product, viewSizes(product, sizes, rates), now)
    return { item, place: { weight: weights[sort](item, product), position: product.position, id: product.productId } }
  })
  const found = rows.filter(({ place }) => after === null || compareRangePlaces(after, place) < 0)
  const sorted = found.sort((a, b) => compareRangePlaces(a.place, b.place))
  return {
    items: sorted.slice(0, limits.rangePageSize).map(({ item }) => item),
    nextCursor: cursorAfter(sorted.map(({ place }) => place)),
    picks: after === null ? (await stores.picks.list(sellerId)).map(({ productId, words }) => ({ productId, words })) : null,
  }
}

function cursorAfter(places: readonly RangePlace[]): string | null {
  const last = places[limits.rangePageSize - 1]
  return last && places.length > limits.rangePageSize ? writeRangeCursor(last) : null
}

function viewSizes(product: RangeRow, sizes: readonly SizeRow[], rates: Rates): Item['sizes'] {
  const own = sizes.filter((size) => size.product_id === product.productId && size.is_on_sale)
  return own.map((size) => {
    const rate = commissionRate({ ...rates, sizeBps: size.commission_bps, productBps: product.commissionBps })
    const earnFen = lineCommission(size.price_fen, rate)
    return { id: size.id, name: size.name, priceFen: size.price_fen, earnFen, stock: size.left }
  })
}

function viewItem(product: RangeRow, sizes: Item['sizes'], now: Date): Item {
  const { productId, nameZh: zh, nameEn: en, picture, isPicked, soldPieces, likedBy, reviews: count, stars } = product
  const averageTenths = count === 0 ? 0 : Math.round((stars * 10) / count)
  const isNew = product.createdAt > addDays(now, -newDays)
  return { productId, name: { zh, en }, picture, isPicked, isNew, soldPieces, likedBy, reviews: { count, averageTenths }, sizes }
}

/** What a list is sorted by, most first. */
const weights: Readonly<Record<Query['sort'], (item: Item, product: RangeRow) => number>> = {
  brand: () => 0,
  earn: (item) => Math.max(0, ...item.sizes.map(({ earnFen }) => earnFen)),
  sold: (item) => item.soldPieces,
  new: (_, product) => product.createdAt.getTime(),
  liked: (item) => item.likedBy,
}
