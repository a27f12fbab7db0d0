import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { priceOrder } from '../domain/pricing'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { findCredit } from './find-credit'
import { orderedLines } from './ordered-lines'

/** Says what an order would cost and who recommended it, so that nothing at placing is a surprise. Changes nothing. */
export async function quoteOrder(
  context: Context,
  request: { readonly personId: string; readonly body: RouteRequest<'quoteOrder'>['body'] },
): Promise<RouteAnswer<'quoteOrder'>> {
  const { personId, body } = request
  const stores = context.read
  const now = context.clock.now()
  const settings = await stores.settings.get()
  const lines = await orderedLines(stores, body.lines, businessDay(now))
  const priced = priceOrder(lines, { feeFen: settings.freightFen, freeFromFen: settings.freeFreightFromFen })
  const credit = await findCredit(stores, { personId, at: now, settings })
  const address = body.address ?? (await stores.orderLists.findLastAddress(personId))
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
      problem: line.isOnSale ? (line.left < line.quantity ? 'out-of-stock' : null) : 'not-on-sale',
      left: line.isOnSale ? line.left : 0,
    })),
    goodsFen: priced.goodsFen,
    freightFen: priced.freightFen,
    totalFen: priced.totalFen,
    address,
    isRegionServed: address === null || !settings.unservedProvinces.includes(address.province),
    recommender: credit ? await stores.sellers.findRecommender(credit.sellerId) : null,
    shipsWithinHours: settings.shipsWithinHours,
  }
}
