import Taro from '@tarojs/taro'
import { confirmInSandbox } from '@/sandbox/confirm-receipt'
import type { ReceiptRequest } from './receipt'

type Outcome = 'confirmed' | 'cancelled' | 'unclear'

/** developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping-half.html */
const componentAppId = 'wx1183b055aeec94d1'

/** Since 2.6.0, and unknown to the typings for this business. */
type OpenBusinessView = (options: {
  readonly businessType: string
  readonly extraData: Readonly<Record<string, string>>
  readonly success: () => void
  readonly fail: () => void
}) => void

interface ShowOptions {
  readonly referrerInfo?: { readonly appId?: string; readonly extraData?: { readonly status?: string } }
}

function readOutcome({ referrerInfo }: ShowOptions): Outcome {
  if (referrerInfo?.appId !== componentAppId) return 'unclear'
  const { status } = referrerInfo.extraData ?? {}
  return status === 'success' ? 'confirmed' : status === 'cancel' ? 'cancelled' : 'unclear'
}

export function confirmInWechat(request: ReceiptRequest): Promise<Outcome | 'absent'> {
  if (process.env.SHUPU_SANDBOX === '1') return confirmInSandbox(request)
  const open = (Taro as unknown as { readonly openBusinessView?: OpenBusinessView }).openBusinessView
  if (typeof open !== 'function') return Promise.resolve('absent')
  return new Promise((resolve) => {
    // The answer comes with the app's next show, not with the call.
    const comeBack = (options: ShowOptions) => {
      Taro.offAppShow(comeBack)
      resolve(readOutcome(options))
    }
    Taro.onAppShow(comeBack)
    open({
      businessType: 'weappOrderConfirm',
      extraData: { merchant_id: request.merchantId, merchant_trade_no: request.orderId, transaction_id: request.transactionId },
      success: () => undefined,
      fail: () => {
        Taro.offAppShow(comeBack)
        resolve('absent')
      },
    })
  })
}
