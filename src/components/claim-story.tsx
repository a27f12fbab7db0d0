import type { ClaimEvent } from '@contract/api/types'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { PictureRow } from './exchange'
import { Timeline } from './timeline'

export interface ClaimStoryProps {
  /** Oldest first; `by` is the name of the one at HQ, for HQ. */
  readonly events: readonly (ClaimEvent & { readonly by?: string | null })[]
  readonly isUnderWay: boolean
  /** What the buyer is called: 'you', or by name. */
  readonly buyerName: string
  readonly onPicture: (addresses: readonly string[], first: string) => void
}

/** Everything that was done about a claim and by whom, newest first, with the words and the pictures. */
export function ClaimStory({ events, isUnderWay, buyerName, onPicture }: ClaimStoryProps) {
  const text = useText(claimsText)
  const language = useLanguage()
  const who = (event: ClaimStoryProps['events'][number]) => {
    if (event.who === 'buyer') return buyerName
    return event.by ? event.by : text.by[event.who]
  }
  const steps = events.map((event, index) => ({
    key: `${index}`,
    title: text.eventBy(text.events[event.action], who(event)),
    text: event.words,
    time: formatMomentWithHour(event.at, language),
    more: <PictureRow pictures={event.pictures.map(({ address }) => address)} onPicture={onPicture} />,
  }))
  return <Timeline steps={[...steps].reverse()} isUnderWay={isUnderWay} />
}
