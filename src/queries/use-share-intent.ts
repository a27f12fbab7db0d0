import type { Share } from '@contract/api/types'
import { useCallback, useEffect, useRef, useState } from 'react'
import { invalidate } from '@/lib/request-cache'
import { recordShareIntent } from '@/services/people'

type Channel = 'chat' | 'moments'

/* Share handlers must answer at once: the tokens come with the page, the one that is used is reported afterwards and its successor
   taken for the next time. */

export interface ShareIntent {
  /** The token to send out now through a channel; null when the page has none. Counts as an intent when the share is one's own. */
  readonly take: (channel: Channel) => string | null
  /** Whether a seller's own Moments have had enough for now. */
  readonly isMomentsPaused: boolean
}

export function useShareIntent(share: Share | null): ShareIntent {
  const tokens = useRef<Readonly<Record<Channel, string | null>>>({ chat: null, moments: null })
  const [moments, setMoments] = useState(share?.moments ?? null)
  useEffect(() => {
    tokens.current = { chat: share?.chatToken ?? null, moments: share?.momentsToken ?? null }
    setMoments(share?.moments ?? null)
  }, [share])
  const take = useCallback(
    (channel: Channel) => {
      const token = tokens.current[channel]
      if (token === null || share?.isOwn !== true) return token
      recordShareIntent(token).then(
        (answer) => {
          if (tokens.current[channel] === token) tokens.current = { ...tokens.current, [channel]: answer.nextToken }
          setMoments(answer.moments)
          // The share page says what is left for today.
          if (channel === 'moments') invalidate('share:')
        },
        // The card went out all the same: its token stays good, and is sent again if nothing better comes.
        () => undefined,
      )
      return token
    },
    [share],
  )
  return { take, isMomentsPaused: moments !== null && moments.pausedBy !== null }
}
