import type { ClaimQuote } from '@contract/api/types'
import { needsProof } from '@contract/claim-state'
import { useState } from 'react'
import { useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { pagePaths } from '@/lib/page-paths'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { askAboutMessages } from '@/platform/messages'
import { navigation } from '@/platform/navigation'
import { pictures as pictureDevice } from '@/platform/pictures'
import { offerMessages } from '@/queries/offer-messages'
import { usePictures } from '@/queries/use-pictures'
import { type AskedClaim, useClaimQuote, useRequestClaim } from '../../queries/use-claims'
import {
  type AskedKind,
  type AskedReason,
  chosenLines,
  type Draft,
  kindsOf,
  type Quantities,
  reasonsOf,
  startQuantities,
} from './ask-choices'

const nothingAsked: AskedClaim = { kind: null, reason: null, lines: [] }

interface Typed {
  readonly kind: AskedKind | null
  readonly reason: AskedReason | null
  readonly quantities: Quantities | null
  readonly words: string
}

export type AskForm = NonNullable<ReturnType<typeof useAsk>['form']>

/** What is being asked for, what would come back for it, what is missing, and the sending. `form` is null before the first answer. */
export function useAsk(orderId: string, draft: Draft) {
  const [typed, setTyped] = useState<Typed>({ ...draft, words: '' })
  const [missing, setMissing] = useState<'lines' | 'reason' | 'proof' | null>(null)
  const write = useRequestClaim(orderId)
  const pictures = usePictures({ device: pictureDevice, purpose: 'claim' })
  const offered = useClaimQuote(orderId, nothingAsked)
  const chosen = offered.quote && chosenOf(offered.quote, typed)
  const isWhole = chosen !== null && chosen.reason !== null && chosen.lines.length > 0
  const priced = useClaimQuote(orderId, isWhole ? { kind: chosen.kind, reason: chosen.reason, lines: [...chosen.lines] } : nothingAsked)
  const problem = useErrorText(write.error)
  const change = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part })
    setMissing(null)
    write.clearError()
  }
  const send = useSend({ draft, words: typed.words, pictureIds: pictures.sent.map(({ id }) => id), write, setMissing })
  if (offered.quote === null || chosen === null || priced.quote === null)
    return { form: null, error: offered.error, refresh: offered.refresh }
  const quote = priced.quote
  const isProofMissing = missing === 'proof' || refusalOf(write.error, 'proof-needed') !== null
  const form = {
    ...chosen,
    quote,
    words: typed.words,
    isWhole,
    isCurrent: priced.isCurrent,
    quoteError: priced.error,
    missing,
    isProofMissing,
    problem: isProofMissing ? null : problem,
    pictures: { ...pictures, add: () => void pictures.add() },
    isSending: write.isRunning || pictures.isBusy,
    change,
    send: () => send(chosen, quote, priced.isCurrent),
  }
  return { form, error: null, refresh: offered.refresh }
}

type Chosen = ReturnType<typeof chosenOf>

function chosenOf(quote: ClaimQuote, typed: Typed) {
  const kinds = kindsOf(quote)
  const kind = typed.kind !== null && kinds.includes(typed.kind) ? typed.kind : (kinds[0] ?? null)
  const quantities = typed.quantities ?? startQuantities(quote, kind)
  const reasons = reasonsOf(quote, kind, quantities)
  const reason = typed.reason !== null && reasons.includes(typed.reason) ? typed.reason : null
  return { kinds, kind, quantities, lines: chosenLines(quote, kind, quantities), reasons, reason }
}

interface Sending {
  readonly draft: Draft
  readonly words: string
  readonly pictureIds: string[]
  readonly write: ReturnType<typeof useRequestClaim>
  readonly setMissing: (missing: 'lines' | 'reason' | 'proof' | null) => void
}

/** Sends what was seen: the total of the quote goes along, and another one is refused. */
function useSend({ draft, words, pictureIds, write, setMissing }: Sending) {
  const text = useText(claimsText).ask
  return async ({ kind, reason, lines }: Chosen, quote: ClaimQuote, isCurrent: boolean) => {
    const spoken = words.trim()
    if (lines.length === 0) return setMissing('lines')
    if (kind === null || reason === null) return setMissing('reason')
    if (needsProof(reason) && spoken === '' && pictureIds.length === 0) return setMissing('proof')
    if (!isCurrent) return
    const asked = { kind, reason, lines: [...lines], words: spoken, pictureIds, parcelId: draft.parcelId }
    // WeChat takes the question in this tap only; what is called off before it is sent needs no waiting for an answer.
    if (kind !== 'cancel') void offerMessages(quote.offers, askAboutMessages)
    const answer = await write.run({ ...asked, expectedTotalFen: quote.totalFen })
    if (answer === null) return
    showToast(text.sent)
    navigation.replace(pagePaths.claim(answer.id))
  }
}
