import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import { pagePaths } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { takeOrdered } from '@/stores/bag'
import { forgetDraft, newOrderId } from '@/stores/checkout-draft'
import { type SentQuestion, useSentOrder } from '../../queries/use-sent-order'
import type { KeptDraft } from './use-draft'

/** Goes on where the last start broke off: an order that was placed shows its own page, one that never came is ordered as usual. */
export function useUnanswered(kept: KeptDraft): SentQuestion {
  const text = useText(purchaseText)
  const { earlier, sent } = kept.draft
  return useSentOrder(earlier ?? sent, ({ order, isFromBag }, fate) => {
    const isThis = order.id === kept.current().orderId
    if (fate !== 'placed') {
      // What was closed for want of payment is ordered anew; what never came, under the same id: it may still be on its way.
      if (isThis) kept.change({ sent: null, ...(fate === 'closed' ? { orderId: newOrderId() } : {}) })
      else kept.change({ earlier: null })
      return
    }
    if (isFromBag) takeOrdered(order.lines.map(({ sizeId }) => sizeId))
    if (isThis) forgetDraft()
    else kept.change({ earlier: null })
    showToast(text.placedBefore)
    navigation.replace(pagePaths.order(order.id))
  })
}
