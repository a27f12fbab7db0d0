import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { refusalOf } from '@/lib/refusal-texts'
import { invalidate } from '@/lib/request-cache'
import { checkPayment, placeOrder } from '@/services/orders'

export type PlacedState = RouteAnswer<'placeOrder'>['state']

export interface Placed {
  readonly state: PlacedState
  /** The order was placed before, by a sending whose answer got lost, and not quite as it stands now. */
  readonly isEarlier: boolean
}

/** Sends an order under its own id: however often it is sent, there is one. Rejects with the refusal or a NetworkError. */
export async function placeCheckout(order: RouteInput<'placeOrder'>['body']): Promise<Placed> {
  try {
    const { state } = await placeOrder(order)
    return { state, isEarlier: false }
  } catch (error) {
    if (refusalOf(error, 'id-conflict') === null) throw error
    const { state } = await checkPayment(order.id)
    return { state, isEarlier: true }
  } finally {
    invalidate('order', 'product:', 'shop:', 'goods:')
  }
}
