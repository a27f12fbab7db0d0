import { getHqHome } from '../../usecases/get-hq-home'
import { getHqOrder } from '../../usecases/get-hq-order'
import { getHqSeller } from '../../usecases/get-hq-seller'
import { listHqOrders } from '../../usecases/list-hq-orders'
import { listSellers } from '../../usecases/list-sellers'
import { setSellerState } from '../../usecases/set-seller-state'
import { shipParcel } from '../../usecases/ship-parcel'
import type { Handlers } from './handler'

export const hqHandlers = {
  getHqHome,
  listHqOrders,
  getHqOrder: (context, { params }) => getHqOrder(context, { orderId: params.id }),
  shipParcel: (context, { params, body }) => shipParcel(context, { orderId: params.id, body }),
  listSellers,
  getHqSeller: (context, { params }) => getHqSeller(context, params.id),
  setSellerState: (context, { person, params, body }) => setSellerState(context, { personId: person.id, sellerId: params.id, body }),
} satisfies Partial<Handlers>
