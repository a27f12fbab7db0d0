import type { Address } from '@contract/api/types'
import { useRef, useState } from 'react'
import type { CheckoutDraft } from '@/stores/checkout-draft'
import type { OrderedLine } from '../../components/checkout-goods'
import type { LineChange } from '../../queries/find-changes'
import { type LatestQuote, useQuote } from '../../queries/use-quote'
import type { SentQuestion } from '../../queries/use-sent-order'
import { findMarks, type Marks } from './marks'
import { orderedLines } from './ordered-lines'
import { useAddress } from './use-address'
import { type AskedLines, useAskedLines } from './use-asked-lines'
import { useDraft } from './use-draft'
import { usePaying } from './use-paying'
import { useUnanswered } from './use-unanswered'

/** What the checkout knows and can do; the page only draws it. */
export interface Checkout {
  readonly asked: AskedLines
  readonly latest: LatestQuote
  /** What is asked for, as it is today. */
  readonly lines: readonly OrderedLine[]
  readonly draft: CheckoutDraft
  /** Whether an order that was sent before is still being asked for. */
  readonly before: SentQuestion['state']
  readonly address: Address | null
  readonly chooseAddress: () => void
  readonly marks: Marks
  readonly isNoteOpen: boolean
  readonly openNote: () => void
  readonly writeNote: (note: string) => void
  readonly setDropped: (isDropped: boolean) => void
  readonly takeOver: (sizeId: string, change: LineChange) => void
  readonly isBusy: boolean
  readonly pay: () => void
}

/** However fast it is tapped, it runs once at a time. */
function useOnce(run: () => Promise<unknown>): () => void {
  const isUnderWay = useRef(false)
  return () => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    void run().finally(() => {
      isUnderWay.current = false
    })
  }
}

type Edit = (change: Partial<CheckoutDraft>) => void

function useNote(note: string, edit: Edit): Pick<Checkout, 'isNoteOpen' | 'openNote' | 'writeNote'> {
  const [isNoteOpen, setNoteOpen] = useState(false)
  const writeNote = (written: string) => {
    setNoteOpen(false)
    if (written !== note) edit({ note: written })
  }
  return { isNoteOpen, openNote: () => setNoteOpen(true), writeNote }
}

function correctionsOf(asked: AskedLines, edit: Edit): Pick<Checkout, 'setDropped' | 'takeOver'> {
  return {
    setDropped: (dropsRecommender) => edit({ dropsRecommender }),
    takeOver: (sizeId, change) => {
      asked.takeOver(sizeId, change)
      edit({})
    },
  }
}

export function useCheckout(): Checkout {
  const asked = useAskedLines()
  const kept = useDraft(asked.lines)
  const before = useUnanswered(kept)
  const [isPaying, setPaying] = useState(false)
  const latest = useQuote(asked.lines, kept.draft.address, !isPaying)
  const { quote, isCurrent } = latest
  const lines = quote === null ? [] : orderedLines(asked, quote)
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
    if (!(await before.ask())) return
    setPaying(true)
    // Once placed, this page is only waiting for the order's page to take its place.
    setPaying((await paying.run()) === true)
  }
  const isMissed = isAddressMissed && address === null
  return {
    ...{ asked, latest, lines, draft: kept.draft, address, chooseAddress, before: before.state },
    marks: findMarks({ latest, lines, draft: kept.draft, before: before.state, refusal: paying.error, isAddressMissed: isMissed }),
    ...useNote(kept.draft.note, edit),
    ...correctionsOf(asked, edit),
    isBusy: isPaying || before.state === 'asking' || (!isCurrent && latest.error === null),
    pay: useOnce(pay),
  }
}
