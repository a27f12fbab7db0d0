import type { OrderCard as Card } from '@contract/api/types'
import emptyOrders from '@/assets/drawings/empty-orders.png'
import emptyParcels from '@/assets/drawings/empty-parcels.png'
import { Empty } from '@/components/empty'
import { ListEnd } from '@/components/list-end'
import { useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { pagePaths, tabPaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import type { More } from '@/queries/use-more'
import { useAwaitedPayments } from '@/stores/awaited-payments'
import { OrderCard } from '../../components/order-card'
import type { OrderGroup } from '../../queries/use-orders'

export function OrderList({ group, list }: { readonly group: OrderGroup; readonly list: More<Card> }) {
  const text = useText(ordersText)
  const awaited = useAwaitedPayments(({ orders }) => orders)
  if (list.items.length === 0) {
    const action = { label: text.toShop, onPress: () => navigation.switchTab(tabPaths.shop) }
    return <Empty drawing={group === 'on-the-way' ? emptyParcels : emptyOrders} {...text.empty[group]} action={action} />
  }
  return (
    <>
      {list.items.map((card) => (
        <OrderCard
          key={card.id}
          card={card}
          isConfirming={awaited[card.id] !== undefined}
          onPress={() => navigation.open(pagePaths.order(card.id))}
        />
      ))}
      <ListEnd list={list} />
    </>
  )
}
