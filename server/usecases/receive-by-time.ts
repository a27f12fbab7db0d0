import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { receiveLocked } from './confirm-receipt'

/** Counts an order as received when its time is over and nobody said otherwise, unless its scans say that a parcel is lost. */
export async function receiveByTime(context: Context, orderId: string): Promise<Date | null> {
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(orderId)
    if (found?.order.state !== 'shipped' || !found.order.receive_by) return null
    const now = context.clock.now()
    if (now < found.order.receive_by) return found.order.receive_by
    const parcels = await stores.parcels.listOfOrder(orderId)
    const scans = await stores.parcels.listScans(parcels.map((parcel) => parcel.id))
    const isInTrouble = parcels.some((parcel) => scans.find((scan) => scan.parcel_id === parcel.id)?.kind === 'trouble')
    if (isInTrouble) return addDays(now, 1)
    await receiveLocked(context, stores, found, 'system')
    return null
  })
}
