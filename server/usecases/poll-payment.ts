import { addSeconds } from '../domain/time'
import type { Context } from '../ports'
import { recordPayment } from './record-payment'

/**
 * Makes up for a notify that never came: asks WeChat about an order that waits for its money. Answers when to ask again, or null.
 */
export async function pollPayment(context: Context, orderId: string): Promise<Date | null> {
  const found = await context.read.orders.find(orderId)
  const payment = await context.read.payments.find(orderId)
  if (found?.order.state !== 'placed' || !payment?.prepaid_at) return null
  const answer = await context.pay.findPayment(orderId)
  if (answer.state === 'paid') {
    await recordPayment(context, answer.facts)
    return null
  }
  const now = context.clock.now()
  const ageSeconds = (now.getTime() - payment.prepaid_at.getTime()) / 1000
  return addSeconds(now, ageSeconds < 120 ? 15 : ageSeconds < 600 ? 60 : 300)
}
