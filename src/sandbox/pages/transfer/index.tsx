import { useState } from 'react'
import { useText } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import { SheetPage } from '../../components/sheet-page'
import { postToSandbox } from '../../post'
import { transferSheet } from '../../sheets'

/** Stands for WeChat's page for taking money that a merchant transfers. */
export default function TransferPage() {
  const text = useText(sandboxText).transfer
  const [request] = useState(transferSheet.request)
  const tell = (outcome: 'confirmed' | 'closed' | 'expired') => () =>
    postToSandbox('/transfer/confirm', { package: request?.package, outcome })
  return (
    <SheetPage
      {...transferSheet}
      title={text.title}
      number={request === null ? null : request.package}
      nothing={text.nothing}
      choices={[
        { label: text.confirm, kind: 'main', outcome: 'closed', tell: tell('confirmed') },
        { label: text.refuse, outcome: 'closed', tell: tell('closed') },
        { label: text.expire, kind: 'soft', outcome: 'closed', tell: tell('expired') },
      ]}
      foot={text.expireWords}
    />
  )
}
