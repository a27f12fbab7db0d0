import type { Catalogue } from '../language'
import { orders as en } from './en/orders'
import { type OrdersText, orders as zh } from './zh/orders'

export const ordersText: Catalogue<OrdersText> = { zh, en }
