import type { Quote } from '@contract/api/types'
import { useRef } from 'react'
import { useQuery } from '@/queries/use-query'
import { quoteOrder } from '@/services/orders'
import type { AskedLine } from './use-quote'

export interface BagQuote {
  /** What a line of the bag is today; null when the shop does not know it any more. */
  readonly find: (sizeId: string) => Quote['lines'][number] | 'not-asked' | null
  readonly error: unknown
}

/** Prices and stock of what is in the bag, asked for once however the quantities change. The bag itself is on the phone. */
export function useBagQuote(lines: readonly AskedLine[]): BagQuote {
  const asked = lines.map(({ sizeId, quantity }) => ({ sizeId, quantity }))
  const key = `quote:bag:${asked.map(({ sizeId }) => sizeId).join()}`
  const ask = () => quoteOrder({ lines: asked, address: null, dropsRecommender: false })
  const query = useQuery(key, ask, { isKept: false, isOn: asked.length > 0 })
  const last = useRef<Quote | null>(null)
  if (query.data !== null) last.current = query.data
  const { lines: known = [], unknownSizeIds = [] } = last.current ?? {}
  const find: BagQuote['find'] = (sizeId) =>
    known.find((line) => line.sizeId === sizeId) ?? (unknownSizeIds.includes(sizeId) ? null : 'not-asked')
  return { find, error: query.error }
}
