import type { PaymentRequest } from '@/platform/payment'
import { originTransport } from '@/platform/transport'

/** Tells the sandbox what the person did in the payment sheet. Rejects when it does not take it. */
export async function sendToSandbox(request: PaymentRequest, outcome: 'paid' | 'cancelled'): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const { status } = await originTransport({ method: 'POST', path: '/__sandbox/pay', headers, body: { ...request, outcome } })
  if (status >= 300) throw new Error(`the sandbox answered ${status}`)
}
