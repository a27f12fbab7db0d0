import type { RouteAnswer } from '../../contract/api/types'
import { allowedActions } from '../../contract/order-state'
import type { Context } from '../ports'
import { claimable, lineOffers, readClaimGround } from './claim-ground'
import { hasUnreviewed } from './get-review-form'
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
    receive: found.lines.some((line) => line.received_quantity + line.refunded_on_the_way < line.shipped_quantity),
  }
  const ground = await readClaimGround(context.read, found, context.clock.now())
  const canClaim = found.order.paid_at !== null && found.lines.some((line) => lineOffers(ground, claimable(line)).offers.length > 0)
  const payment = found.order.state === 'shipped' ? await context.read.payments.find(found.order.id) : null
  return {
    order: await viewOrder(context.read, found),
    actions: [
      ...shown.filter((action) => allowed.includes(action) && isPossible[action]),
      ...(canClaim ? (['claim'] as const) : []),
      ...((await hasUnreviewed(context.read, found.order.id, found.lines)) ? (['review'] as const) : []),
    ],
    receipt: payment?.transaction_id ? context.shipping.receiptParameters(payment.transaction_id) : null,
    brandPhone: ground.settings.brandPhone,
  }
}
