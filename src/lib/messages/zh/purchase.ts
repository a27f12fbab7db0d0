/* The bag and the checkout. */
export const purchase = {
  bagTitle: '购物袋',
  checkoutTitle: '确认订单',
  empty: { title: '袋子还空着', action: '去铺子看看' },
  removed: '已移出袋子',
  pay: '微信支付',
}

export type PurchaseText = typeof purchase
