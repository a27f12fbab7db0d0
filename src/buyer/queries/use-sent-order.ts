import { useCallback, useEffect, useRef, useState } from 'react'
import { refusalOf } from '@/lib/refusal-texts'
import { getOrder } from '@/services/orders'
import type { SentOrder } from '@/stores/checkout-draft'

/** What became of an order whose answer never came. */
export type SentFate = 'placed' | 'closed' | 'never-came'

async function fateOf(orderId: string): Promise<SentFate> {
  try {
    const { order } = await getOrder(orderId)
    return order.state === 'cancelled' ? 'closed' : 'placed'
  } catch (error) {
    if (refusalOf(error, 'not-found') !== null) return 'never-came'
    throw error
  }
}

export interface SentQuestion {
  /** `unanswered`: no network yet; paying asks again first. */
  readonly state: 'none' | 'asking' | 'unanswered'
  /** Asks again; true when another order may be sent now. */
  readonly ask: () => Promise<boolean>
}

/**
 * An order that was sent before the app was killed, or the page left: when the page opens, the server is asked whether it has it.
 * `onKnown` is told once.
 */
export function useSentOrder(sent: SentOrder | null, onKnown: (sent: SentOrder, fate: SentFate) => void): SentQuestion {
  const [state, setState] = useState<SentQuestion['state']>(sent === null ? 'none' : 'asking')
  const waiting = useRef(sent)
  const latest = useRef(onKnown)
  latest.current = onKnown
  const ask = useCallback(async () => {
    const asked = waiting.current
    if (asked === null) return true
    setState('asking')
    try {
      const fate = await fateOf(asked.order.id)
      waiting.current = null
      latest.current(asked, fate)
      setState('none')
      return fate !== 'placed'
    } catch {
      setState('unanswered')
      return false
    }
  }, [])
  useEffect(() => void ask(), [ask])
  return { state, ask }
}
