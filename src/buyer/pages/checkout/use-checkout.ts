import type { Address } from '@contract/api/types'
import { useRef, useState } from 'react'
import type { CheckoutDraft } from '@/stores/checkout-draft'
import { type LatestQuote, useQuote } from '../../queries/use-quote'
import { findMarks, type Marks } from './marks'
import { useAddress } from './use-address'
import { type AskedLines, useAskedLines } from './use-asked-lines'
import { useDraft } from './use-draft'
import { usePaying } from './use-paying'

/** What the checkout knows and can do; the page only draws it. */
export interface Checkout {
  readonly asked: AskedLines
  readonly latest: LatestQuote
  readonly draft: CheckoutDraft
  readonly address: Address | null
  readonly chooseAddress: () => void
  readonly marks: Marks
  readonly isNoteOpen: boolean
  readonly openNote: () => void
  readonly writeNote: (note: string) => void
  readonly setDropped: (isDropped: boolean) => void
  readonly takeOut: (sizeId: string) => void
  readonly takeOnly: (sizeId: string, quantity: number) => void
  readonly isBusy: boolean
  readonly pay: () => void
}

type Edit = (change: Partial<CheckoutDraft>) => void

function correctionsOf(asked: AskedLines, edit: Edit): Pick<Checkout, 'setDropped' | 'takeOut' | 'takeOnly'> {
  return {
    setDropped: (dropsRecommender) => edit({ dropsRecommender }),
    takeOut: (sizeId) => {
      asked.takeOut(sizeId)
      edit({})
    },
    takeOnly: (sizeId, quantity) => {
      asked.takeOnly(sizeId, quantity)
      edit({})
    },
  }
}

export function useCheckout(): Checkout {
  const asked = useAskedLines()
  const kept = useDraft(asked.lines)
  const [isNoteOpen, setNoteOpen] = useState(false)
  const [isPaying, setPaying] = useState(false)
  const isUnderWay = useRef(false)
  const latest = useQuote(asked.lines, kept.draft.address, !isPaying)
  const { quote, isCurrent } = latest
  const address = kept.draft.address ?? quote?.address ?? null
  const [isAddressMissed, setAddressMissed] = useState(false)
  const paying = usePaying({ asked, kept, quote, onRefused: () => void latest.refresh() })

  /** What is changed by hand is no longer what was sent, and the last refusal is about something else. */
  const edit: Edit = (change) => {
    kept.change({ ...change, sent: null })
    paying.clearError()
  }
  const chooseAddress = useAddress(address, (taken) => edit({ address: taken }))
  const pay = async () => {
    setAddressMissed(address === null)
    if (address === null) return chooseAddress()
    if (!isCurrent) return void latest.refresh()
    if (isUnderWay.current) return
    isUnderWay.current = true
    setPaying(true)
    const isPlaced = await paying.run()
    isUnderWay.current = false
    // Once placed, this page is only waiting for the order's page to take its place.
    setPaying(isPlaced === true)
  }
  return {
    asked,
    latest,
    draft: kept.draft,
    address,
    chooseAddress,
    marks: findMarks({ latest, draft: kept.draft, refusal: paying.error, isAddressMissed: isAddressMissed && address === null }),
    isNoteOpen,
    openNote: () => setNoteOpen(true),
    writeNote: (note) => {
      setNoteOpen(false)
      if (note !== kept.draft.note) edit({ note })
    },
    ...correctionsOf(asked, edit),
    isBusy: isPaying || (!isCurrent && latest.error === null),
    pay: () => void pay(),
  }
}
