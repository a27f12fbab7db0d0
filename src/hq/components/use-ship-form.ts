import type { HqOrderPage } from '@contract/api/types'
import { useState } from 'react'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { useShipParcel } from '../queries/use-hq-order'
import { type Draft, type DraftLine, type DraftProblem, draftKey, draftProblem, parcelOf, startDraft } from './ship-draft'

export type ShipForm = ReturnType<typeof useShipForm>

/** The parcel that is being packed, what is wrong with which part of it, and the sending. */
export function useShipForm(page: HqOrderPage) {
  const text = useText(hqText)
  const [held, setHeld] = useState(() => startDraft(page))
  const [missing, setMissing] = useState<DraftProblem | null>(null)
  const ship = useShipParcel(page.order.id)
  const draft = held.key === draftKey(page) ? held : startDraft(page)
  const problem = useErrorText(ship.error)

  const change = (part: Partial<Draft>) => {
    setHeld({ ...draft, ...part })
    setMissing(null)
    ship.clearError()
  }
  const changeLine = (changed: DraftLine) => change({ lines: draft.lines.map((line) => (line.lineId === changed.lineId ? changed : line)) })
  const send = async () => {
    const found = draftProblem(draft)
    setMissing(found)
    if (found !== null) return
    const left = page.toShip.reduce((sum, line) => sum + line.left, 0) - draft.lines.reduce((sum, line) => sum + line.quantity, 0)
    if ((await ship.run(parcelOf(draft))) !== null) showToast(left > 0 ? text.done.part(left) : text.done.whole)
  }
  return { draft, change, changeLine, send, isSending: ship.isRunning, problems: shipProblems(ship.error, missing, problem, text) }
}

type Texts = (typeof hqText)['zh']

/** Each refusal where it belongs; `other` for what belongs nowhere in particular. */
function shipProblems(error: unknown, missing: DraftProblem | null, problem: string | null, { problems }: Texts) {
  const fields = refusalOf(error, 'invalid-input')?.fields.map(({ path }) => path) ?? []
  const exceeded = refusalOf(error, 'quantity-exceeded')
  const batch = refusalOf(error, 'batch-unavailable')
  const carrier = missing === 'carrier' || fields.includes('carrier') ? problems.carrier : null
  const trackingNumber = missing === 'trackingNumber' || fields.includes('trackingNumber') ? problems.trackingNumber : null
  const isPlaced = exceeded !== null || batch !== null || carrier !== null || trackingNumber !== null
  const ofLine = (lineId: string): string | null => {
    if (exceeded?.lineId === lineId) return problems.changed(exceeded.left)
    return batch?.lineId === lineId ? problems.batch : null
  }
  return { carrier, trackingNumber, ofLine, other: missing === 'nothing' ? problems.nothing : isPlaced ? null : problem }
}
