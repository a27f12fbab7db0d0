import Taro from '@tarojs/taro'
import { paymentSheet } from '@/sandbox/sheets'
import type { Payment } from './payment'

function isCancelled(error: unknown): boolean {
  const message = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error)
  return message.includes('cancel')
}

export const payment: Payment = {
  isPossible: true,
  pay: async (request) => {
    if (process.env.SHUPU_SANDBOX === '1') return paymentSheet.ask(request)
    try {
      await Taro.requestPayment({ ...request })
      return 'paid'
    } catch (error) {
      return isCancelled(error) ? 'cancelled' : 'unknown'
    }
  },
}
