import { addSeconds } from '../domain/time'
import type { Context } from '../ports'

const givesUpAfterDays = 60

/** Brings a parcel's scans to its order until it is signed for, and notes when the courier can't be asked. Answers when to ask again, or null. */
export async function followParcel(context: Context, parcelId: string): Promise<Date | null> {
  const parcel = await context.read.parcels.find(parcelId)
  if (!parcel) return null
  const now = context.clock.now()
  const asked = { carrier: parcel.carrier, trackingNumber: parcel.tracking_number }
  const scans = await context.tracking.listScans(asked).catch(async (error: unknown) => {
    await context.read.parcels.markCourier(parcelId, now)
    throw error
  })
  if (parcel.silent_since) await context.read.parcels.markCourier(parcelId, null)
  await context.read.parcels.addScans(parcelId, scans)
  if (scans.some((scan) => scan.kind === 'signed')) return null
  const { trackingSeconds } = await context.read.settings.get()
  const isForgotten = now.getTime() - parcel.shipped_at.getTime() > givesUpAfterDays * 86_400_000
  return isForgotten ? null : addSeconds(now, trackingSeconds)
}
