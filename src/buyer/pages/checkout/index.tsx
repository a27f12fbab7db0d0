import type { Quote } from '@contract/api/types'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyBag from '@/assets/drawings/empty-bag.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { purchaseText } from '@/lib/messages/purchase'
import { tabPaths } from '@/lib/page-paths'
import { errorText } from '@/lib/refusal-texts'
import { navigation } from '@/platform/navigation'
import { payment } from '@/platform/payment'
import { BarSkeleton } from '../../components/bar-skeleton'
import { CheckoutBar } from '../../components/checkout-bar'
import { CheckoutSkeleton } from '../../components/checkout-skeleton'
import { NoteSheet } from '../../components/note-sheet'
import { CheckoutContent } from './checkout-content'
import { type Checkout, useCheckout } from './use-checkout'

export default function CheckoutPage() {
  const text = useText(purchaseText)
  const checkout = useCheckout()
  const { quote } = checkout.latest
  // 'Buy now' of what the shop does not know any more leaves nothing to show.
  const isShown =
    quote !== null &&
    (checkout.lines.length > 0 || quote.unknownSizeIds.length === 0) &&
    checkout.asked.lines.length > 0 &&
    payment.isPossible
  const isComing = checkout.asked.lines.length > 0 && payment.isPossible && checkout.latest.error === null
  return (
    <PageFrame
      title={text.checkoutTitle}
      bar={isShown ? <Bar checkout={checkout} quote={quote} /> : isComing && <BarSkeleton />}
      sheets={<Sheets checkout={checkout} />}
    >
      {isShown ? <CheckoutContent checkout={checkout} quote={quote} /> : <Instead checkout={checkout} />}
    </PageFrame>
  )
}

/** What stands there while there is no quote: it is coming, it failed, or there is nothing to order. */
function Instead({ checkout }: { readonly checkout: Checkout }) {
  const text = useText(purchaseText)
  const catalogue = useText(catalogueText)
  const { asked, latest } = checkout
  const toShop = { label: catalogue.toShop, onPress: () => navigation.switchTab(tabPaths.shop) }
  if (!payment.isPossible) return <Empty drawing={emptyBag} title={text.checkoutTitle} words={catalogue.openInWechat} action={toShop} />
  if (asked.lines.length === 0) {
    return <Empty drawing={emptyBag} title={text.nothing.title} words={text.nothing.words} action={toShop} />
  }
  if (latest.quote !== null) return <Empty drawing={emptyBag} title={text.gone.title} words={text.gone.words} action={toShop} />
  return latest.error === null ? (
    <CheckoutSkeleton lines={asked.lines.length} />
  ) : (
    <ErrorState error={latest.error} onRetry={latest.refresh} drawing={coldCup} />
  )
}

function Bar({ checkout, quote }: { readonly checkout: Checkout; readonly quote: Quote }) {
  const text = useText(purchaseText)
  const language = useLanguage()
  const { marks, isBusy, pay } = checkout
  const { other } = marks
  const notice = other === null ? null : other.kind === 'unanswered' ? text.notSent : errorText(language, other.error)
  const hasChanges = marks.address === 'not-served' || marks.hasLines || marks.hasTotal || marks.hasRecommender
  const hint =
    checkout.before === 'asking' ? text.asking : marks.address === 'missing' ? text.address.missing : hasChanges ? text.lookAgain : null
  return <CheckoutBar quote={quote} notice={notice} hint={hint} isBusy={isBusy} isDisabled={marks.isBlocking} onPay={pay} />
}

function Sheets({ checkout }: { readonly checkout: Checkout }) {
  return <NoteSheet isOpen={checkout.isNoteOpen} note={checkout.draft.note} onDone={checkout.writeNote} />
}
