import type { OrderPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ContactButton } from '@/components/contact-button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { pagePaths } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { askAboutMessages } from '@/platform/messages'
import { navigation } from '@/platform/navigation'
import { payment } from '@/platform/payment'
import { callPhone } from '@/platform/phone'
import { confirmInWechat } from '@/platform/receipt'
import { useIsAwaited } from '@/stores/awaited-payments'
import { useIsReceiptAwaited } from '@/stores/awaited-receipts'
import { usePayOrder, useReceiveInWechat } from '../../queries/use-order'
import { BuyAgain } from './buy-again'
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
  const isPaying = useIsAwaited(order.id) && order.state === 'placed' && !pay.isRunning
  const isReceiving = useIsReceiptAwaited(order.id)
  const startPaying = async () => {
    if ((await pay.run({ pay: payment.pay, ask: askAboutMessages })) === 'not-paid') showToast(text.actions.notPaid)
  }
  const card = { title: text.askAbout(order.id), path: pagePaths.order(order.id), picture: order.lines[0]?.picture ?? '' }
  const words = isPaying ? text.actions.safeAgain : isReceiving ? text.actions.receiptUnsure : null
  return (
    <BottomBar above={<Above problem={problem} words={words} />}>
      <ContactButton onCall={() => callPhone(page.brandPhone)} card={card} />
      {actions.includes('cancel') && !isPaying && <Button label={text.actions.cancel} onPress={() => onSheet('cancel')} isWide />}
      {actions.includes('pay') && (
        <Button
          kind={isPaying ? 'second' : 'main'}
          label={isPaying ? text.actions.payAgain : text.actions.pay}
          onPress={() => void startPaying()}
          isBusy={pay.isRunning}
          isDisabled={!payment.isPossible}
          reason={text.actions.payInWechat}
          isWide
        />
      )}
      {actions.includes('receive') && !isReceiving && <Receive page={page} onSheet={onSheet} />}
      {actions.includes('review') && (
        <Button label={text.actions.review} onPress={() => navigation.open(pagePaths.review(order.id))} isWide />
      )}
      {!steps.some((step) => actions.includes(step)) && <BuyAgain order={order} />}
    </BottomBar>
  )
}

/** WeChat's own page where there is one, for then it lets the money go; else the order's page asks by itself. */
function Receive({ page: { order, receipt }, onSheet }: OrderBarProps) {
  const text = useText(ordersText)
  const receive = useReceiveInWechat(order.id)
  const hasArrived = order.state === 'shipped' && order.parcels.every(isSigned)
  const start = async () => {
    const isAsked = receipt === null ? 'absent' : await receive.run(() => confirmInWechat({ orderId: order.id, ...receipt }))
    if (isAsked === 'absent') onSheet('receive')
  }
  return (
    <Button
      kind={hasArrived ? 'main' : 'second'}
      label={text.actions.receive}
      onPress={() => void start()}
      isBusy={receive.isRunning}
      isWide
    />
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
