import type { RouteAnswer } from '@contract/api/types'
import { notConnected } from './not-connected'

export type PaymentRequest = Omit<RouteAnswer<'startPayment'>, 'offers'>

/** `unknown`: no clear answer came (WeChat failed, or the answer got lost); the server must be asked. The phone's word is never proof. */
export type PaymentOutcome = 'paid' | 'cancelled' | 'unknown'

export interface Payment {
  /** False where nobody can pay: a browser in production. The page then says so. */
  readonly isPossible: boolean
  readonly pay: (request: PaymentRequest) => Promise<PaymentOutcome>
}

export const payment: Payment = { isPossible: false, pay: notConnected }
