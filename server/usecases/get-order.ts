import type { RouteAnswer } from '../../contract/api/types'
import { allowedActions } from '../../contract/order-state'
import type { Context } from '../ports'
import { viewOrder } from './order-view'
import { getOwnOrder } from './own-order'

const shown = ['pay', 'cancel', 'receive'] as const

/** Shows a buyer one order of theirs and what they can do about it now. */
export async function getOrder(
  context: Context,
  request: { readonly personId: string; readonly orderId: string },
): Promise<RouteAnswer<'getOrder'>> {
  const found = await getOwnOrder(context.read, request)
  const allowed = allowedActions(found.order.state, 'buyer')
  const isPossible = {
    pay: context.clock.now() < found.order.pay_by,
    cancel: true,
    receive: found.lines.some((line) => line.received_quantity < line.shipped_quantity),
  }
  const { brandPhone } = await context.read.settings.get()
  return {
    order: await viewOrder(context.read, found),
    actions: shown.filter((action) => allowed.includes(action) && isPossible[action]),
    brandPhone,
  }
}
