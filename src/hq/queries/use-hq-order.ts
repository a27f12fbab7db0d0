import type { RouteInput } from '@contract/api/types'
import { createUlid } from '@contract/ids'
import { useRef } from 'react'
import { NetworkError } from '@/lib/http'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useQuery } from '@/queries/use-query'
import { getHqOrder, shipParcel } from '@/services/hq'

/** One order as it is packed. */
export function useHqOrder(id: string) {
  return useQuery(`hq-order:${id}`, () => getHqOrder(id), { freshSeconds: 5, isKept: false })
}

export type ParcelToShip = Omit<RouteInput<'shipParcel'>['body'], 'id'>

/** Sends one parcel under an id of its own, which stays the same while no answer came: sent twice, it leaves once. */
export function useShipParcel(orderId: string) {
  const parcelId = useRef<string | null>(null)
  return useWrite(async (parcel: ParcelToShip) => {
    parcelId.current ??= createUlid(Date.now())
    try {
      const answer = await shipParcel(orderId, { ...parcel, id: parcelId.current })
      parcelId.current = null
      return answer
    } catch (error) {
      if (!(error instanceof NetworkError)) parcelId.current = null
      throw error
    } finally {
      invalidate('hq-order', 'order')
    }
  })
}
