import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { isDue, loadEntry, openEntry, useEntry } from '@/lib/request-cache'

export interface QueryOptions {
  /** How long an answer is shown without asking again, s. */
  readonly freshSeconds?: number
  /** Whether the answer stays on the phone for reading without a network. On unless it changes by the minute. */
  readonly isKept?: boolean
  /** False: nothing is asked yet. */
  readonly isOn?: boolean
}

interface QueryActions {
  readonly refresh: () => Promise<void>
}

/** `ready` with an error: what is shown was seen at `seenAt` and could not be asked for again. */
export type Query<Data> = QueryActions &
  (
    | { readonly state: 'loading'; readonly data: null; readonly error: null; readonly seenAt: null }
    | { readonly state: 'ready'; readonly data: Data; readonly error: unknown; readonly seenAt: number }
    | { readonly state: 'error'; readonly data: null; readonly error: unknown; readonly seenAt: null }
  )

/** Server data by key: shown at once when it was seen before, asked for again when the page shows and it is due. */
export function useQuery<Data>(key: string, fetch: () => Promise<Data>, options: QueryOptions = {}): Query<Data> {
  const { freshSeconds = 30, isKept = true, isOn = true } = options
  const entry = useEntry(key, isKept)
  const latest = useRef(fetch)
  latest.current = fetch
  const isShown = useRef(true)

  const refresh = useCallback(() => loadEntry(key, () => latest.current(), isKept), [key, isKept])
  const refreshWhenDue = useCallback(() => {
    if (isOn && isDue(openEntry(key, isKept), freshSeconds * 1000)) void refresh()
  }, [key, isKept, isOn, freshSeconds, refresh])

  useEffect(refreshWhenDue, [refreshWhenDue])
  const { isStale, seenAt } = entry
  useEffect(() => {
    // Again for each answer: one that a write overtook on its way is out of date as it comes.
    if (isStale && seenAt !== null && isShown.current) refreshWhenDue()
  }, [isStale, seenAt, refreshWhenDue])
  useDidShow(() => {
    isShown.current = true
    refreshWhenDue()
  })
  useDidHide(() => {
    isShown.current = false
  })

  if (entry.seenAt !== null) return { state: 'ready', data: entry.data as Data, error: entry.error, seenAt: entry.seenAt, refresh }
  if (entry.error !== null) return { state: 'error', data: null, error: entry.error, seenAt: null, refresh }
  return { state: 'loading', data: null, error: null, seenAt: null, refresh }
}
