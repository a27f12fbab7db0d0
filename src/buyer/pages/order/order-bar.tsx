import type { OrderPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ContactButton } from '@/components/contact-button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { pagePaths, tabPaths } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { payment } from '@/platform/payment'
import { callPhone } from '@/platform/phone'
import { useIsAwaited } from '@/stores/awaited-payments'
import { usePayOrder } from '../../queries/use-order'
import styles from './order-bar.module.scss'
import type { OrderSheetName } from './order-sheets'
import { isSigned } from './parcel-story'

export interface OrderBarProps {
  readonly page: OrderPage
  readonly onSheet: (sheet: OrderSheetName) => void
}

/** What moves an order on; the rest can wait. */
const steps = ['pay', 'cancel', 'receive'] as const

/** What can be done now: the server says what, and one thing at most is the main one. */
export function OrderBar({ page, onSheet }: OrderBarProps) {
  const text = useText(ordersText)
  const { order, actions } = page
  const pay = usePayOrder(order.id)
  const problem = useErrorText(pay.error)
  const isConfirming = useIsAwaited(order.id) && order.state === 'placed' && !pay.isRunning
  const hasArrived = order.state === 'shipped' && order.parcels.every(isSigned)
  const startPaying = async () => {
    if ((await pay.run(payment.pay)) === 'not-paid') showToast(text.actions.notPaid)
  }
  return (
    <BottomBar above={<Above problem={problem} words={isConfirming ? text.actions.safeAgain : null} />}>
      <ContactButton onCall={() => callPhone(page.brandPhone)} />
      {actions.includes('cancel') && !isConfirming && <Button label={text.actions.cancel} onPress={() => onSheet('cancel')} isWide />}
      {actions.includes('pay') && (
        <Button
          kind={isConfirming ? 'second' : 'main'}
          label={isConfirming ? text.actions.payAgain : text.actions.pay}
          onPress={() => void startPaying()}
          isBusy={pay.isRunning}
          isDisabled={!payment.isPossible}
          reason={text.actions.payInWechat}
          isWide
        />
      )}
      {actions.includes('receive') && (
        <Button kind={hasArrived ? 'main' : 'second'} label={text.actions.receive} onPress={() => onSheet('receive')} isWide />
      )}
      {actions.includes('review') && (
        <Button label={text.actions.review} onPress={() => navigation.open(pagePaths.review(order.id))} isWide />
      )}
      {!steps.some((step) => actions.includes(step)) && (
        <Button label={text.toShop} onPress={() => navigation.switchTab(tabPaths.shop)} isWide />
      )}
    </BottomBar>
  )
}

function Above({ problem, words }: { readonly problem: string | null; readonly words: string | null }) {
  if (problem === null && words === null) return null
  return (
    <View className={styles.above}>
      {problem === null ? <View className="t-caption ink-2">{words}</View> : <InlineNotice kind="error">{problem}</InlineNotice>}
    </View>
  )
}
