import { sandboxPaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import type { PaymentOutcome, PaymentRequest } from '@/platform/payment'

/* The payment that waits for its answer while our payment sheet is open. */

interface Waiting {
  readonly request: PaymentRequest
  readonly answer: (outcome: PaymentOutcome) => void
}

let waiting: Waiting | null = null

/** Opens our payment sheet and answers what the person chose there. */
export function payInSandbox(request: PaymentRequest): Promise<PaymentOutcome> {
  answerPayment('cancelled')
  return new Promise((answer) => {
    waiting = { request, answer }
    navigation.open(sandboxPaths.pay)
  })
}

export function waitingRequest(): PaymentRequest | null {
  return waiting?.request ?? null
}

/** Answers the waiting payment; nothing when none waits, as after leaving the sheet by the back button twice. */
export function answerPayment(outcome: PaymentOutcome): void {
  const answered = waiting
  waiting = null
  answered?.answer(outcome)
}
