/* A buyer's orders and one of them. */
export const orders = {
  listTitle: '订单',
  orderTitle: '订单',
}

export type OrdersText = typeof orders
