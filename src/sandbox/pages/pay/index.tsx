import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { Tag } from '@/components/tag'
import { useText } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import { useWrite } from '@/lib/use-write'
import { navigation } from '@/platform/navigation'
import type { PaymentOutcome } from '@/platform/payment'
import { sendToSandbox } from '../../pay-request'
import { answerPayment, waitingRequest } from '../../waiting-payment'
import styles from './index.module.scss'

/** WeChat's sheet is no page: who called it stands there when it answers, and may move on. */
const untilBelowShowsMs = 100

/** Looks and answers as WeChat's payment sheet would, and says that it is not. */
export default function PayPage() {
  const text = useText(sandboxText)
  const [request] = useState(waitingRequest)
  // Leaving by the way back is what closing WeChat's sheet is: nothing was paid.
  const chosen = useRef<PaymentOutcome>('cancelled')
  const pay = useWrite(async (outcome: PaymentOutcome) => {
    if (request === null) return
    await sendToSandbox(request, outcome === 'cancelled' ? 'cancelled' : 'paid')
    chosen.current = outcome
    navigation.back()
  })
  useUnload(() => {
    const outcome = chosen.current
    setTimeout(() => answerPayment(outcome), untilBelowShowsMs)
  })
  return (
    <PageFrame title={text.payTitle}>
      {request === null ? (
        <Empty title={text.nothingToPay} words={text.payWords} action={{ label: text.cancel, onPress: navigation.back }} />
      ) : (
        <View className={styles.sheet}>
          <View>
            <Tag label={text.label} kind="waiting" />
          </View>
          <View className="t-title">{text.payTitle}</View>
          <View className="ink-2">{text.payWords}</View>
          <View className={styles.number}>{request.package}</View>
          {pay.error !== null && <InlineNotice kind="error">{text.payFailed}</InlineNotice>}
          <Button kind="main" label={text.pay} isBusy={pay.isRunning} onPress={() => void pay.run('paid')} />
          <Button label={text.cancel} isBusy={pay.isRunning} onPress={() => void pay.run('cancelled')} />
          <Button kind="soft" label={text.lost} isBusy={pay.isRunning} onPress={() => void pay.run('unknown')} />
          <View className="t-caption ink-3">{text.lostWords}</View>
        </View>
      )}
    </PageFrame>
  )
}
