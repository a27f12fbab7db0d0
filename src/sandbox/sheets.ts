import { sandboxPaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import type { PaymentOutcome, PaymentRequest } from '@/platform/payment'
import type { TransferRequest } from '@/platform/transfer'

/* What waits for its answer while a sheet of ours stands for one of WeChat's. */

interface WaitingSheet<Request, Outcome> {
  /** Opens the sheet and answers what the person chose there. */
  readonly ask: (request: Request) => Promise<Outcome>
  readonly request: () => Request | null
  /** Answers what waits; nothing when nothing does, as after leaving the sheet by the back button twice. */
  readonly answer: (outcome: Outcome) => void
  /** What leaving by the way back is. */
  readonly whenLeft: Outcome
}

function createSheet<Request, Outcome>(path: () => string, whenLeft: Outcome): WaitingSheet<Request, Outcome> {
  let waiting: { readonly request: Request; readonly settle: (outcome: Outcome) => void } | null = null
  const answer = (outcome: Outcome) => {
    const answered = waiting
    waiting = null
    answered?.settle(outcome)
  }
  return {
    ask: (request) => {
      answer(whenLeft)
      return new Promise((settle) => {
        waiting = { request, settle }
        navigation.open(path())
      })
    },
    request: () => waiting?.request ?? null,
    answer,
    whenLeft,
  }
}

// Marked as pure and given functions, so that a production build leaves them out with all of the sandbox.
export const paymentSheet = /* @__PURE__ */ createSheet<PaymentRequest, PaymentOutcome>(() => sandboxPaths.pay, 'cancelled')
export const transferSheet = /* @__PURE__ */ createSheet<TransferRequest, 'closed'>(() => sandboxPaths.transfer, 'closed')
