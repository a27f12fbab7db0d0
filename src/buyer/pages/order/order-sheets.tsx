import type { Order } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { AskSheet } from '@/components/ask-sheet'
import { useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { useCancelOrder, useConfirmReceipt } from '../../queries/use-order'
import { piecesLeft } from './order-answer'
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
  const receiveWords = useReceiveSentences(order)
  const whatHappens = order.paidAt === null ? text.cancelSheet.unpaid : text.cancelSheet.paid(formatFen(order.totalFen))
  return (
    <>
      <AskSheet isOpen={open === 'cancel'} onClose={onClose} texts={{ ...text.cancelSheet, words: whatHappens }} write={cancel} />
      <AskSheet isOpen={open === 'receive'} onClose={onClose} texts={{ ...text.receiveSheet, words: receiveWords }} write={receive} />
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
