import { RefusalError } from '@/lib/http'
import { invalidate } from '@/lib/request-cache'
import { checkPayment } from '@/services/orders'
import { endAwaiting, isAwaited, useAwaitedPayments } from '@/stores/awaited-payments'

/* Asks on until the server knows how a payment ended. The watch belongs to no page: leaving one does not end it. */

/** Pauses before each question, s: about four minutes. The server asks WeChat by itself besides. */
const pausesSeconds = [2, 3, 5, 8, 13, 20, 30, 45, 60, 60] as const

const watched = new Map<string, ReturnType<typeof setTimeout>>()

/** What the server said; `unknown`: no answer came. */
export type PaymentAnswer = 'paid' | 'unpaid' | 'closed' | 'unknown'

/** The payment is known to have ended: nothing is asked any more, and what pages show is out of date. */
export function settlePayment(orderId: string): void {
  clearTimeout(watched.get(orderId))
  watched.delete(orderId)
  endAwaiting(orderId)
  invalidate('order')
}

/** Asks once. An order that is paid or closed is no longer awaited. */
export async function askPayment(orderId: string): Promise<PaymentAnswer> {
  try {
    const { state } = await checkPayment(orderId)
    if (state === 'placed') return 'unpaid'
    settlePayment(orderId)
    return state === 'cancelled' ? 'closed' : 'paid'
  } catch (error) {
    // The order of somebody else who sat at this phone: there is nothing to wait for.
    if (error instanceof RefusalError && error.refusal.code === 'not-found') settlePayment(orderId)
    return 'unknown'
  }
}

function askAfterPause(orderId: string, index: number, wasCancelled: boolean): void {
  const pause = pausesSeconds[index]
  if (pause === undefined || !isAwaited(orderId)) {
    watched.delete(orderId)
    return
  }
  const isLast = index === pausesSeconds.length - 1
  const timer = setTimeout(async () => {
    const answer = await askPayment(orderId)
    // WeChat itself says that nothing was paid: after a cancelled sheet at once, else after the last question.
    if (answer === 'unpaid' && (wasCancelled || isLast)) settlePayment(orderId)
    askAfterPause(orderId, index + 1, wasCancelled)
  }, pause * 1000)
  watched.set(orderId, timer)
}

/** Starts asking, with growing pauses. `wasCancelled`: the person closed the sheet, so the first clear answer ends it. */
export function watchPayment(orderId: string, wasCancelled = false): void {
  clearTimeout(watched.get(orderId))
  askAfterPause(orderId, 0, wasCancelled)
}

/** Payments that began on this phone and did not come to an end are asked for again: after a restart, or when all questions went unanswered. */
export function resumePaymentWatches(): void {
  for (const orderId of Object.keys(useAwaitedPayments.getState().orders)) {
    if (!watched.has(orderId)) watchPayment(orderId)
  }
}
