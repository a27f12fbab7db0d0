import type { PaymentRequest } from '@/platform/payment'
import { postToSandbox } from './post'

/** Tells the sandbox what the person did in the payment sheet. Rejects when it does not take it. */
export function sendToSandbox(request: PaymentRequest, outcome: 'paid' | 'cancelled'): Promise<void> {
  return postToSandbox('/pay', { ...request, outcome })
}
