import type { Brought } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Funnel } from '@/components/funnel'
import { type StatTile, StatTiles } from '@/components/stat-tiles'
import { useText } from '@/lib/language'
import { broughtText } from '@/lib/messages/brought'
import { sellerText } from '@/lib/messages/seller'

export type Counts = Omit<Brought['total'], 'shares'> & { readonly shares?: number }

/** From people to what was received, and what is left of it. */
export function Counted({ counts }: { readonly counts: Counts }) {
  const text = useText(broughtText)
  const { funnel } = useText(sellerText)
  const { shares, opens, people, viewers, orders, paid, received, refunded, commissionFen } = counts
  const sent: readonly StatTile[] = shares === undefined ? [] : [{ label: text.tiles.shares, value: shares, unit: text.units.shares }]
  return (
    <View>
      <Funnel
        steps={[
          { label: funnel.people, count: people, kind: 'interest' },
          { label: funnel.viewers, count: viewers, kind: 'interest' },
          { label: funnel.orders, count: orders, kind: 'order' },
          { label: funnel.paid, count: paid, kind: 'order' },
          { label: funnel.received, count: received, kind: 'order' },
        ]}
      />
      <StatTiles
        tiles={[
          ...sent,
          { label: text.tiles.opens, value: opens, unit: text.units.opens },
          { label: text.tiles.refunded, value: refunded, unit: text.units.orders },
          { label: text.tiles.commission, amountFen: commissionFen },
        ]}
      />
    </View>
  )
}
