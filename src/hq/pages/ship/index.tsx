import type { HqOrderPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { pagePaths, readQuery } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { ShipBar } from '../../components/ship-bar'
import { ShipDone } from '../../components/ship-done'
import { ShipFields } from '../../components/ship-fields'
import { ShipSkeleton } from '../../components/ship-skeleton'
import { useShipForm } from '../../components/use-ship-form'
import { useHqOrder } from '../../queries/use-hq-order'
import styles from './index.module.scss'

export default function ShipPage() {
  const text = useText(hqText)
  const id = readQuery(useRouter().params, 'id') ?? ''
  const order = useHqOrder(id)
  if (order.data !== null && order.data.toShip.length > 0) return <Packing page={order.data} />
  return (
    <PageFrame title={text.shipTitle}>
      <View className={styles.page}>
        {order.state === 'loading' && <ShipSkeleton />}
        {order.state === 'error' && <ErrorState drawing={coldCup} error={order.error} onRetry={order.refresh} />}
        {order.state === 'ready' && <ShipDone page={order.data} onBack={backToOrders} />}
      </View>
    </PageFrame>
  )
}

function backToOrders(): void {
  if (navigation.canGoBack()) navigation.back()
  else navigation.replace(pagePaths.hqOrders())
}

function Packing({ page }: { readonly page: HqOrderPage }) {
  const text = useText(hqText)
  const form = useShipForm(page)
  return (
    <PageFrame title={text.shipTitle} bar={<ShipBar form={form} />}>
      <View className={styles.page}>
        <ShipFields page={page} form={form} />
      </View>
    </PageFrame>
  )
}
