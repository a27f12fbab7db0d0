import type { Address, Quote } from '@contract/api/types'
import { RefusalError } from '@/lib/http'
import { useLanguage, useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import { pagePaths } from '@/lib/page-paths'
import { errorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { useWrite } from '@/lib/use-write'
import { askAboutMessages } from '@/platform/messages'
import { navigation } from '@/platform/navigation'
import { payment } from '@/platform/payment'
import { takeOrdered } from '@/stores/bag'
import { type CheckoutDraft, forgetDraft, newOrderId, type OrderBody } from '@/stores/checkout-draft'
import { payOrder } from '../../queries/pay-order'
import { type Placed, placeCheckout } from '../../queries/place-checkout'
import type { AskedLines } from './use-asked-lines'
import type { KeptDraft } from './use-draft'

function orderOf(draft: CheckoutDraft, lines: AskedLines['lines'], quote: Quote, address: Address): OrderBody {
  return {
    id: draft.orderId,
    lines: lines.map(({ sizeId, quantity }) => ({ sizeId, quantity })),
    address,
    note: draft.note.trim(),
    expectedTotalFen: quote.totalFen,
    expectedRecommender: quote.recommender?.sellerId ?? null,
    dropsRecommender: draft.dropsRecommender,
  }
}

/** Sends the order. What got no answer is sent again just so; what was refused may be changed. */
async function place(kept: KeptDraft, isFromBag: boolean, compose: (draft: CheckoutDraft) => OrderBody): Promise<Placed> {
  const { current, change } = kept
  const order = current().sent?.order ?? compose(current())
  change({ sent: { order, isFromBag } })
  try {
    const placed = await placeCheckout(order)
    if (placed.state !== 'cancelled') return placed
  } catch (error) {
    if (error instanceof RefusalError) change({ sent: null })
    throw error
  }
  // It had been placed and was closed for want of payment: wanting it again is another order.
  change({ orderId: newOrderId(), sent: null })
  return place(kept, isFromBag, compose)
}

export interface PayingInput {
  readonly asked: AskedLines
  readonly kept: KeptDraft
  readonly quote: Quote | null
  /** After a refusal: what is shown was wrong. */
  readonly onRefused: () => void
}

/** Places the order once and pays it; from then on its own page tells how it stands. True once it is placed. */
export function usePaying({ asked, kept, quote, onRefused }: PayingInput) {
  const text = useText(purchaseText)
  const language = useLanguage()
  return useWrite(async () => {
    const address = kept.current().address ?? quote?.address ?? null
    if (quote === null || address === null) return false
    const { state, isEarlier } = await place(kept, asked.isFromBag, (draft) => orderOf(draft, asked.lines, quote, address)).catch(
      (error: unknown) => {
        if (error instanceof RefusalError) onRefused()
        throw error
      },
    )
    const { orderId } = kept.current()
    if (asked.isFromBag) takeOrdered(asked.lines.map(({ sizeId }) => sizeId))
    forgetDraft()
    if (isEarlier) showToast(text.placedBefore)
    else if (state === 'placed') {
      await payOrder(orderId, { pay: payment.pay, ask: askAboutMessages }).catch((error: unknown) => showToast(errorText(language, error)))
    }
    navigation.replace(pagePaths.order(orderId))
    return true
  })
}
