import { getHqHome } from '../../usecases/get-hq-home'
import { getHqOrder } from '../../usecases/get-hq-order'
import { listHqOrders } from '../../usecases/list-hq-orders'
import { setSellerState } from '../../usecases/set-seller-state'
import { shipParcel } from '../../usecases/ship-parcel'
import type { Handlers } from './handler'

export const hqHandlers: Handlers<'getHqHome' | 'listHqOrders' | 'getHqOrder' | 'shipParcel' | 'setSellerState'> = {
  getHqHome,
  listHqOrders,
  getHqOrder: (context, { params }) => getHqOrder(context, { orderId: params.id }),
  shipParcel: (context, { params, body }) => shipParcel(context, { orderId: params.id, body }),
  setSellerState: (context, { params, body }) => setSellerState(context, { sellerId: params.id, body }),
}
