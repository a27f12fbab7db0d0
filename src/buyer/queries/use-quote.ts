import type { Address, Quote } from '@contract/api/types'
import { useRef } from 'react'
import { useQuery } from '@/queries/use-query'
import { quoteOrder } from '@/services/orders'
import { flushVisit } from '@/stores/inbound'

export interface AskedLine {
  readonly sizeId: string
  readonly quantity: number
}

export interface LatestQuote {
  /** The last answer; it stays in sight while another address or quantity is asked for. Null before the first. */
  readonly quote: Quote | null
  /** Whether the answer is for what is asked now. */
  readonly isCurrent: boolean
  readonly error: unknown
  readonly refresh: () => Promise<void>
}

/** What these lines cost now, where they can go and who recommended them. `address` null: the person's last one is used. */
export function useQuote(lines: readonly AskedLine[], address: Address | null, isOn = true): LatestQuote {
  const asked = { lines: [...lines], address, dropsRecommender: false }
  const ask = async () => {
    // Who recommended it depends on the visit: the server must have heard of it.
    await flushVisit()
    return quoteOrder(asked)
  }
  const query = useQuery(`quote:${JSON.stringify([lines, address])}`, ask, { isKept: false, isOn: isOn && lines.length > 0 })
  const last = useRef<Quote | null>(null)
  if (query.data !== null) last.current = query.data
  return { quote: query.data ?? last.current, isCurrent: query.data !== null, error: query.error, refresh: query.refresh }
}
