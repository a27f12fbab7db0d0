import type { Order } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { Sheet } from '@/components/sheet'
import { useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { useErrorText } from '@/lib/refusal-texts'
import type { Write } from '@/lib/use-write'
import { useCancelOrder, useConfirmReceipt } from '../../queries/use-order'
import { piecesLeft } from './order-answer'
import styles from './order-sheets.module.scss'
import { isSigned } from './parcel-story'

export type OrderSheetName = 'cancel' | 'receive'

interface OrderSheetsProps {
  readonly order: Order
  readonly open: OrderSheetName | null
  readonly onClose: () => void
}

/** Each asks once more and says what happens: to the money, to the right to return. */
export function OrderSheets({ order, open, onClose }: OrderSheetsProps) {
  const text = useText(ordersText)
  const cancel = useCancelOrder(order.id)
  const receive = useConfirmReceipt(order.id)
  const whatHappens = order.paidAt === null ? text.cancelSheet.unpaid : text.cancelSheet.paid(formatFen(order.totalFen))
  return (
    <>
      <AskSheet isOpen={open === 'cancel'} onClose={onClose} texts={text.cancelSheet} sentences={[whatHappens]} write={cancel} />
      <AskSheet
        isOpen={open === 'receive'}
        onClose={onClose}
        texts={text.receiveSheet}
        sentences={useReceiveSentences(order)}
        write={receive}
      />
    </>
  )
}

function useReceiveSentences({ lines, parcels, ...order }: Order): readonly string[] {
  const text = useText(ordersText).receiveSheet
  return [
    ...(parcels.every(isSigned) ? [] : [text.notYet]),
    ...(piecesLeft({ ...order, lines, parcels }) > 0 ? [text.part] : []),
    ...(lines.some(({ returnRule }) => returnRule === 'seven-days') ? [text.sevenDays] : []),
    ...(lines.some(({ returnRule }) => returnRule === 'fresh') ? [text.fresh] : []),
  ]
}

interface AskSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly texts: { readonly title: string; readonly confirm: string; readonly keep: string }
  readonly sentences: readonly string[]
  readonly write: Write<[], unknown>
}

function AskSheet({ isOpen, onClose, texts, sentences, write }: AskSheetProps) {
  const problem = useErrorText(write.error)
  const close = () => {
    write.clearError()
    onClose()
  }
  const confirm = async () => {
    if ((await write.run()) !== null) onClose()
  }
  const buttons = (
    <>
      <Button label={texts.keep} onPress={close} isWide />
      <Button kind="main" label={texts.confirm} onPress={() => void confirm()} isBusy={write.isRunning} isWide />
    </>
  )
  return (
    <Sheet isOpen={isOpen} onClose={close} title={texts.title} foot={buttons}>
      {sentences.map((sentence) => (
        <View key={sentence} className={styles.sentence}>
          {sentence}
        </View>
      ))}
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
    </Sheet>
  )
}
