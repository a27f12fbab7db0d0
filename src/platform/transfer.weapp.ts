import Taro from '@tarojs/taro'
import { transferSheet } from '@/sandbox/sheets'
import type { Transfer, TransferRequest } from './transfer'

/** Since 3.3.0; unknown to Taro's typings, and without a Promise. developers.weixin.qq.com/miniprogram/dev/api/payment/wx.requestMerchantTransfer.html */
type RequestMerchantTransfer = (
  options: TransferRequest & { readonly success: () => void; readonly fail: (error: { readonly errMsg?: string }) => void },
) => void

const wechat = Taro as unknown as { readonly requestMerchantTransfer?: RequestMerchantTransfer }

export const transfer: Transfer = {
  obstacle: () => (process.env.SHUPU_SANDBOX === '1' || Taro.canIUse('requestMerchantTransfer') ? null : 'old-wechat'),
  confirm: (request) => {
    if (process.env.SHUPU_SANDBOX === '1') return transferSheet.ask(request)
    return new Promise((resolve) => {
      if (typeof wechat.requestMerchantTransfer !== 'function') return resolve('failed')
      wechat.requestMerchantTransfer({
        ...request,
        success: () => resolve('closed'),
        fail: ({ errMsg = '' }) => resolve(errMsg.includes('cancel') ? 'closed' : 'failed'),
      })
    })
  },
}
