import type { HqOrderCard as Card } from '@contract/api/types'
import emptyParcels from '@/assets/drawings/empty-parcels.png'
import { Empty } from '@/components/empty'
import { ListEnd } from '@/components/list-end'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import type { More } from '@/queries/use-more'
import { HqOrderCard } from '../../components/hq-order-card'
import type { HqGroup } from '../../queries/use-hq-orders'

export interface HqOrderListProps {
  readonly group: HqGroup
  readonly list: More<Card>
  readonly chosenId: string | null
  readonly onOpen: (orderId: string) => void
}

export function HqOrderList({ group, list, chosenId, onOpen }: HqOrderListProps) {
  const text = useText(hqText)
  if (list.items.length === 0) return <Empty drawing={emptyParcels} {...text.empty[group]} />
  return (
    <>
      {list.items.map((card) => (
        <HqOrderCard
          key={card.id}
          card={card}
          hasState={group === 'all' || card.state === 'shipping'}
          isChosen={card.id === chosenId}
          onPress={() => onOpen(card.id)}
        />
      ))}
      <ListEnd list={list} />
    </>
  )
}
