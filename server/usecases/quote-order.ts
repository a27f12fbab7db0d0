import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { priceOrder } from '../domain/pricing'
import { unservedRegion } from '../domain/regions'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { findCredit } from './find-credit'
import { type OrderedLine, orderedLines } from './ordered-lines'

/** Says what an order would cost and who recommended it, so that nothing at placing is a surprise. Changes nothing. */
export async function quoteOrder(
  context: Context,
  request: { readonly personId: string; readonly body: RouteRequest<'quoteOrder'>['body'] },
): Promise<RouteAnswer<'quoteOrder'>> {
  const { personId, body } = request
  const stores = context.read
  const now = context.clock.now()
  const settings = await stores.settings.get()
  const { lines, unknown } = await orderedLines(stores, body.lines, businessDay(now))
  const freightRule = { feeFen: settings.freightFen, freeFromFen: settings.freeFreightFromFen }
  const priced = priceOrder(lines, freightRule)
  const credit = await findCredit(stores, { personId, at: now, settings })
  const address = body.address ?? (await stores.addresses.findDefault(personId)) ?? (await stores.orderLists.findLastAddress(personId))
  return {
    lines: lines.map((line, index) => ({
      sizeId: line.sizeId,
      productId: line.productId,
      name: { zh: line.nameZh, en: line.nameEn },
      sizeName: line.sizeName,
      picture: line.picture,
      quantity: line.quantity,
      unitFen: line.unitFen,
      amountFen: priced.amountsFen[index] ?? line.unitFen,
      returnRule: line.returnRule,
      problem: problemOf(line),
      left: line.isOnSale ? line.left : 0,
    })),
    unknownSizeIds: [...unknown],
    goodsFen: priced.goodsFen,
    freightFen: priced.freightFen,
    freightRule,
    totalFen: priced.totalFen,
    address,
    unservedRegion: address && unservedRegion(context.regions, settings, address),
    recommender: credit ? await stores.sellers.findRecommender(credit.sellerId) : null,
    credit: credit && { rule: credit.rule, visitedAt: credit.visitedAt.toISOString(), windowDays: credit.windowDays },
    shipsWithinHours: settings.shipsWithinHours,
  }
}

/** Why a line can't be had as it is asked for. */
function problemOf({ isOnSale, isProductOnSale, left, quantity }: OrderedLine): RouteAnswer<'quoteOrder'>['lines'][number]['problem'] {
  if (!isProductOnSale) return 'not-on-sale'
  if (!isOnSale) return 'size-gone'
  return left < quantity ? 'out-of-stock' : null
}
