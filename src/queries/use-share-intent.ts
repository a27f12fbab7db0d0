import type { Share } from '@contract/api/types'
import { useCallback, useEffect, useRef } from 'react'
import { recordShareIntent } from '@/services/people'

type Channel = 'chat' | 'moments'

/* Share handlers must answer at once: the tokens come with the page, the one that is used is reported afterwards and its successor
   taken for the next time. */

/** The token to send out now through a channel; null when the page has none. Calling it counts as an intent when the share is one's own. */
export function useShareIntent(share: Share | null): (channel: Channel) => string | null {
  const tokens = useRef<Readonly<Record<Channel, string | null>>>({ chat: null, moments: null })
  useEffect(() => {
    tokens.current = { chat: share?.chatToken ?? null, moments: share?.momentsToken ?? null }
  }, [share])
  return useCallback(
    (channel) => {
      const token = tokens.current[channel]
      if (token === null || share?.isOwn !== true) return token
      recordShareIntent(token).then(
        ({ nextToken }) => {
          if (tokens.current[channel] === token) tokens.current = { ...tokens.current, [channel]: nextToken }
        },
        // The card went out all the same: its token stays good, and is sent again if nothing better comes.
        () => undefined,
      )
      return token
    },
    [share],
  )
}
