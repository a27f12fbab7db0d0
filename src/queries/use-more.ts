import { useCallback, useEffect, useRef, useState } from 'react'

interface Part<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

export interface More<Item> extends Part<Item> {
  readonly isLoading: boolean
  /** Why the next part did not come; asking again is `more`. */
  readonly error: unknown
  /** Asks for the next part; nothing while one is under way or when there is none. */
  readonly more: () => Promise<void>
}

interface State<Item> {
  readonly added: readonly Item[]
  readonly nextCursor: string | null
  readonly isLoading: boolean
  readonly error: unknown
}

/**
 * A list that goes on after its first part, which came with the page. A new first part starts over; with a `listKey`, one that ends at
 * the same cursor does not, so that a list someone has scrolled down keeps its length when its beginning was asked for again.
 */
export function useMore<Item>(first: Part<Item> | null, fetchMore: (cursor: string) => Promise<Part<Item>>, listKey?: string): More<Item> {
  const start: unknown = listKey === undefined || first === null ? first : `${listKey} ${first.nextCursor}`
  const startOf = (part: Part<Item> | null): State<Item> => ({
    added: [],
    nextCursor: part?.nextCursor ?? null,
    isLoading: false,
    error: null,
  })
  const [held, setHeld] = useState({ start, state: startOf(first) })
  const isSame = held.start === start
  const { added, nextCursor, isLoading, error } = isSame ? held.state : startOf(first)
  const current = useRef(start)
  const latest = useRef(fetchMore)
  useEffect(() => {
    current.current = start
    latest.current = fetchMore
  })

  const more = useCallback(async () => {
    if (isLoading || nextCursor === null) return
    const put = (state: State<Item>) => {
      if (current.current === start) setHeld({ start, state })
    }
    put({ added, nextCursor, isLoading: true, error: null })
    try {
      const part = await latest.current(nextCursor)
      put({ added: [...added, ...part.items], nextCursor: part.nextCursor, isLoading: false, error: null })
    } catch (caught) {
      put({ added, nextCursor, isLoading: false, error: caught })
    }
  }, [start, added, nextCursor, isLoading])

  return { items: first === null ? added : [...first.items, ...added], nextCursor, isLoading, error, more }
}
