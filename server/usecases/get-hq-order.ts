import type { RouteAnswer } from '../../contract/api/types'
import { isAllowed } from '../../contract/order-state'
import { carriers } from '../domain/carriers'
import { refuse } from '../domain/refused'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { viewOrder } from './order-view'
import { piecesToShip } from './ship-parcel'

/** Shows HQ one order as it is packed: what is left to send and which batches lie ready, the one that expires first on top. */
export async function getHqOrder(context: Context, request: { readonly orderId: string }): Promise<RouteAnswer<'getHqOrder'>> {
  const stores = context.read
  const found = (await stores.orders.find(request.orderId)) ?? refuse('not-found', { what: 'order' })
  const open = isAllowed(found.order.state, 'hq', 'ship') ? found.lines.filter((line) => piecesToShip(line) > 0) : []
  const shelf = await stores.stock.listShelf(
    open.map((line) => line.size_id),
    businessDay(context.clock.now()),
  )
  return {
    order: await viewOrder(stores, found),
    toShip: open.map((line) => ({
      lineId: line.id,
      left: piecesToShip(line),
      batches: shelf
        .filter((batch) => batch.sizeId === line.size_id)
        .map((batch) => ({ id: batch.id, code: batch.code, bestBefore: batch.bestBefore, onHand: batch.onHand })),
    })),
    carriers: [...carriers],
  }
}
