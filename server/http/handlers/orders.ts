import { cancelOrder } from '../../usecases/cancel-order'
import { checkPayment } from '../../usecases/check-payment'
import { confirmReceipt } from '../../usecases/confirm-receipt'
import { getOrder } from '../../usecases/get-order'
import { listOrders } from '../../usecases/list-orders'
import { placeOrder } from '../../usecases/place-order'
import { quoteOrder } from '../../usecases/quote-order'
import { startPayment } from '../../usecases/start-payment'
import type { Handlers } from './handler'

export const orderHandlers = {
  quoteOrder: (context, { person, body }) => quoteOrder(context, { personId: person.id, body }),
  placeOrder: (context, { person, body }) => placeOrder(context, { personId: person.id, body }),
  startPayment: (context, { person, params }) => startPayment(context, { personId: person.id, orderId: params.id }),
  checkPayment: (context, { person, params }) => checkPayment(context, { personId: person.id, orderId: params.id }),
  cancelOrder: (context, { person, params }) => cancelOrder(context, { personId: person.id, orderId: params.id }),
  confirmReceipt: (context, { person, params, body }) => confirmReceipt(context, { personId: person.id, orderId: params.id, body }),
  listOrders: (context, { person, query }) => listOrders(context, { personId: person.id, query }),
  getOrder: (context, { person, params }) => getOrder(context, { personId: person.id, orderId: params.id }),
} satisfies Partial<Handlers>
