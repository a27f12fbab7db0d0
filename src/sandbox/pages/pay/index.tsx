import { useState } from 'react'
import { useText } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import { SheetPage } from '../../components/sheet-page'
import { postToSandbox } from '../../post'
import { paymentSheet } from '../../sheets'

/** Stands for WeChat's payment sheet. */
export default function PayPage() {
  const text = useText(sandboxText)
  const [request] = useState(paymentSheet.request)
  const tell = (outcome: 'paid' | 'cancelled') => () => postToSandbox('/pay', { ...request, outcome })
  return (
    <SheetPage
      {...paymentSheet}
      title={text.payTitle}
      number={request === null ? null : request.package}
      nothing={text.nothingToPay}
      choices={[
        { label: text.pay, kind: 'main', outcome: 'paid', tell: tell('paid') },
        { label: text.cancel, outcome: 'cancelled', tell: tell('cancelled') },
        { label: text.lost, kind: 'soft', outcome: 'unknown', tell: tell('paid') },
      ]}
      foot={text.lostWords}
    />
  )
}
