import type { HqOrderPage } from '@contract/api/types'
import emptyParcels from '@/assets/drawings/empty-parcels.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { useHqOrder } from '../queries/use-hq-order'
import { ShipEnd } from './ship-bar'
import { ShipDone } from './ship-done'
import { ShipFields } from './ship-fields'
import { ShipSkeleton } from './ship-skeleton'
import { useShipForm } from './use-ship-form'

/** Beside the list in a wide window: the chosen order as it is packed. */
export function ShipPanel({ orderId }: { readonly orderId: string | null }) {
  const text = useText(hqText)
  if (orderId === null) return <Empty drawing={emptyParcels} {...text.choose} />
  return <ChosenOrder key={orderId} orderId={orderId} />
}

function ChosenOrder({ orderId }: { readonly orderId: string }) {
  const order = useHqOrder(orderId)
  if (order.state === 'loading') return <ShipSkeleton />
  if (order.state === 'error') return <ErrorState error={order.error} onRetry={order.refresh} />
  return order.data.toShip.length > 0 ? <Packing page={order.data} /> : <ShipDone page={order.data} />
}

function Packing({ page }: { readonly page: HqOrderPage }) {
  const form = useShipForm(page)
  return (
    <>
      <ShipFields page={page} form={form} />
      <ShipEnd form={form} />
    </>
  )
}
