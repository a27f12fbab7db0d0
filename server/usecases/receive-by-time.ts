import { openClaimStates } from '../../contract/claim-state'
import type { Stores } from '../database/stores'
import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { receiveLocked } from './confirm-receipt'

/** Counts an order as received when its time is over, unless its scans say that a parcel is lost or the buyer that it never came. */
export async function receiveByTime(context: Context, orderId: string): Promise<Date | null> {
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(orderId)
    if (found?.order.state !== 'shipped' || !found.order.receive_by) return null
    const now = context.clock.now()
    if (now < found.order.receive_by) return found.order.receive_by
    const parcels = await stores.parcels.listOfOrder(orderId)
    const scans = await stores.parcels.listScans(parcels.map((parcel) => parcel.id))
    const isInTrouble = parcels.some((parcel) => scans.find((scan) => scan.parcel_id === parcel.id)?.kind === 'trouble')
    if (isInTrouble || (await isSaidMissing(stores, orderId))) return addDays(now, 1)
    await receiveLocked(context, stores, found, 'system')
    return null
  })
}

async function isSaidMissing(stores: Stores, orderId: string): Promise<boolean> {
  const claims = await stores.claims.listOfOrder(orderId)
  return claims.some(({ claim }) => claim.reason === 'not-arrived' && openClaimStates.includes(claim.state))
}
