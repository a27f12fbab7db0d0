import type { HqOrderPage } from '@contract/api/types'
import emptyParcels from '@/assets/drawings/empty-parcels.png'
import { Empty } from '@/components/empty'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { ShipAddress } from './ship-address'
import { SentParcels } from './ship-fields'

export interface ShipDoneProps {
  readonly page: HqOrderPage
  /** Left out beside the list, where there is nothing to go back to. */
  readonly onBack?: () => void
}

/** Nothing is left to send: all of it went, or it must not go. */
export function ShipDone({ page: { order }, onBack }: ShipDoneProps) {
  const text = useText(hqText)
  const told = order.parcels.length > 0 ? text.done : text.closed
  return (
    <>
      <ShipAddress order={order} />
      <SentParcels order={order} />
      <Empty drawing={emptyParcels} title={told.title} words={told.words} action={onBack && { label: text.done.action, onPress: onBack }} />
    </>
  )
}
