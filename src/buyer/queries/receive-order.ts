import { refusalOf } from '@/lib/refusal-texts'
import { invalidate } from '@/lib/request-cache'
import { confirmReceipt } from '@/services/orders'
import { awaitReceipt, endAwaitingReceipt, useAwaitedReceipts } from '@/stores/awaited-receipts'

/* Receipt confirmed in WeChat's own page: the server asks WeChat, and is asked on until it is sure. The asking belongs to no page. */

/** As platform/receipt answers: `unclear` when WeChat gave no clear answer, `absent` when it has no such page for this order. */
export type ShowReceipt = () => Promise<'confirmed' | 'cancelled' | 'unclear' | 'absent'>

/** `unsure`: it is asked on by itself, and the order's page shows that. `absent`: the shop has to ask by itself. */
export type ReceiptEnd = 'received' | 'not-received' | 'unsure' | 'absent'

/** Pauses before each question, s: WeChat usually knows within seconds. */
const pausesSeconds = [2, 3, 5, 8, 13, 20, 30, 60] as const

async function ask(orderId: string): Promise<'received' | 'not-yet' | 'unknown'> {
  try {
    await confirmReceipt(orderId, true)
    return 'received'
  } catch (error) {
    if (refusalOf(error, 'not-confirmed') !== null) return 'not-yet'
    // It is received by other ways, or no longer this person's to receive: its page shows how it stands.
    return refusalOf(error, 'order-state') !== null || refusalOf(error, 'not-found') !== null ? 'received' : 'unknown'
  }
}

function end(orderId: string): void {
  endAwaitingReceipt(orderId)
  invalidate('order')
}

function askAfterPause(orderId: string, index: number): void {
  const pause = pausesSeconds[index]
  if (pause === undefined) {
    // WeChat tells the server by itself when it does know.
    end(orderId)
    return
  }
  setTimeout(async () => {
    if (!useAwaitedReceipts.getState().ids.includes(orderId)) return
    if ((await ask(orderId)) === 'received') end(orderId)
    else askAfterPause(orderId, index + 1)
  }, pause * 1000)
}

/** Shows WeChat's page for an order, then believes the server alone. Never rejects. */
export async function receiveInWechat(orderId: string, show: ShowReceipt): Promise<ReceiptEnd> {
  const outcome = await show().catch(() => 'absent' as const)
  if (outcome === 'absent') return 'absent'
  if (outcome === 'cancelled') return 'not-received'
  const answer = await ask(orderId)
  if (answer === 'received') {
    end(orderId)
    return 'received'
  }
  // WeChat did not take it there; the buyer can still say it here.
  if (outcome === 'unclear' && answer === 'not-yet') return 'absent'
  awaitReceipt(orderId)
  askAfterPause(orderId, 0)
  return 'unsure'
}
