import type { RouteAnswer } from '@contract/api/types'
import { invalidate } from '@/lib/request-cache'
import { startPayment } from '@/services/orders'
import { awaitPayment } from '@/stores/awaited-payments'
import { askPayment, settlePayment, watchPayment } from './payment-watch'

/** As platform/payment answers: `payment.pay` is what a page gives. */
export type ShowPayment = (request: RouteAnswer<'startPayment'>) => Promise<'paid' | 'cancelled' | 'unknown'>

/** `unsure`: the money may have moved; the question is asked on by itself, and the order's page shows that. */
export type PaymentEnd = 'paid' | 'not-paid' | 'unsure'

/**
 * Pays an order that waits for its money: WeChat's sheet first, then the server, whose word alone counts.
 * Rejects only before anything could be paid: with the RefusalError or NetworkError of starting it.
 */
export async function payOrder(orderId: string, show: ShowPayment): Promise<PaymentEnd> {
  const request = await startPayment(orderId).catch((error: unknown) => {
    // It may have been paid or closed meanwhile: the page then shows how it stands.
    invalidate('order')
    throw error
  })
  awaitPayment(orderId)
  const outcome = await show(request).catch(() => 'unknown' as const)
  const answer = await askPayment(orderId)
  if (answer === 'paid') return 'paid'
  if (answer === 'closed') return 'not-paid'
  if (answer === 'unpaid' && outcome === 'cancelled') {
    settlePayment(orderId)
    return 'not-paid'
  }
  watchPayment(orderId, outcome === 'cancelled')
  return 'unsure'
}
