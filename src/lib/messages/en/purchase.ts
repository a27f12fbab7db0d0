import type { PurchaseText } from '../zh/purchase'

export const purchase: PurchaseText = {
  bagTitle: 'Bag',
  checkoutTitle: 'Check your order',
  empty: { title: 'Your bag is empty', action: 'See the shop' },
  removed: 'Taken out of the bag',
  pay: 'Pay with WeChat',
}
