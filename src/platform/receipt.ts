import { notConnected } from './not-connected'

export interface ReceiptRequest {
  readonly orderId: string
  readonly merchantId: string
  readonly transactionId: string
}

/**
 * Opens WeChat's own page for confirming receipt and waits until the person is back. What it says is no proof: the server asks WeChat.
 * `unclear`: WeChat failed, or the person came back another way. `absent`: there is no such page here.
 */
export const confirmInWechat: (request: ReceiptRequest) => Promise<'confirmed' | 'cancelled' | 'unclear' | 'absent'> = notConnected
