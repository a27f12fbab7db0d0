import { paymentSheet } from '@/sandbox/sheets'
import type { Payment } from './payment'

export const payment: Payment = {
  isPossible: process.env.SHUPU_SANDBOX === '1',
  pay: async (request) => (process.env.SHUPU_SANDBOX === '1' ? paymentSheet.ask(request) : 'cancelled'),
}
