import type { OrdersText } from '../zh/orders'

export const orders: OrdersText = {
  listTitle: 'Orders',
  orderTitle: 'Order',
}
