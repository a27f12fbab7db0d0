import type { Brought } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Funnel } from '@/components/funnel'
import { StatTiles } from '@/components/stat-tiles'
import { useText } from '@/lib/language'
import { broughtText } from '@/lib/messages/brought'
import { sellerText } from '@/lib/messages/seller'
import styles from './index.module.scss'

export type Counts = Omit<Brought['total'], 'shares'> & { readonly shares?: number }

/** From people to what was received, and what is left of it. */
export function Counted({ counts }: { readonly counts: Counts }) {
  const text = useText(broughtText)
  const { funnel } = useText(sellerText)
  const { shares, opens, people, viewers, orders, paid, received, refunded, commissionFen } = counts
  return (
    <View>
      {shares !== undefined && <View className={styles.sent}>{text.shares(shares)}</View>}
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
        hasEdges
        tiles={[
          { label: text.tiles.opens, value: opens, unit: text.units.opens },
          { label: text.tiles.refunded, value: refunded, unit: text.units.orders },
          { label: text.tiles.commission, amountFen: commissionFen },
        ]}
      />
    </View>
  )
}
