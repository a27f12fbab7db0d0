import type { RouteAnswer } from '@contract/api/types'
import { invalidate } from '@/lib/request-cache'
import { type AskAboutMessages, offerMessages } from '@/queries/offer-messages'
import { startPayment } from '@/services/orders'
import { awaitPayment } from '@/stores/awaited-payments'
import { askPayment, settlePayment, watchPayment } from './payment-watch'

/** What a page gives: `payment.pay` of platform/payment, and WeChat's question about messages. */
export interface Till {
  readonly pay: (request: Omit<RouteAnswer<'startPayment'>, 'offers'>) => Promise<'paid' | 'cancelled' | 'unknown'>
  readonly ask: AskAboutMessages
}

/** `unsure`: the money may have moved; the question is asked on by itself, and the order's page shows that. */
export type PaymentEnd = 'paid' | 'not-paid' | 'unsure'

/**
 * Pays an order that waits for its money: WeChat's sheet first, then the server, whose word alone counts.
 * Rejects only before anything could be paid: with the RefusalError or NetworkError of starting it.
 */
export async function payOrder(orderId: string, { pay, ask }: Till): Promise<PaymentEnd> {
  const { offers, ...request } = await startPayment(orderId).catch((error: unknown) => {
    // It may have been paid or closed meanwhile: the page then shows how it stands.
    invalidate('order')
    throw error
  })
  awaitPayment(orderId)
  const outcome = await pay(request).catch(() => 'unknown' as const)
  // At once: WeChat takes the question in this moment only.
  const [answer] = await Promise.all([askPayment(orderId), outcome === 'paid' ? offerMessages(offers, ask) : undefined])
  if (answer === 'paid') return 'paid'
  if (answer === 'closed') return 'not-paid'
  if (answer === 'unpaid' && outcome === 'cancelled') {
    settlePayment(orderId)
    return 'not-paid'
  }
  watchPayment(orderId, outcome === 'cancelled')
  return 'unsure'
}
