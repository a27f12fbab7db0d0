import { isAllowed } from '../../contract/order-state'
import type { Context } from '../ports'
import { receiveLocked } from './confirm-receipt'

/** WeChat hinted that a buyer confirmed receipt there: it is asked, and what it says counts. */
export async function checkReceipt(context: Context, orderId: string): Promise<null> {
  const known = await context.read.orders.find(orderId)
  if (!known || !isAllowed(known.order.state, 'system', 'receive')) return null
  if (!(await context.shipping.getOrder(orderId)).isReceived) return null
  await context.transact(async (stores) => {
    const found = await stores.orders.lock(orderId)
    if (found && isAllowed(found.order.state, 'system', 'receive')) await receiveLocked(context, stores, found, 'system')
  })
  return null
}
