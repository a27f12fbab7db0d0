import type { HqClaimPage } from '@contract/api/types'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { useText } from '@/lib/language'
import { hqClaimsText } from '@/lib/messages/hq-claims'

/** What HQ decides, the kind answer last: it stands at the thumb. */
const shown = ['refuse', 'reduce', 'accept', 'receive', 'reject', 'approve', 'retry', 'shelve'] as const
export type HqClaimAction = (typeof shown)[number]

const mains: readonly HqClaimAction[] = ['approve', 'accept', 'receive', 'retry']
const decisions: readonly HqClaimAction[] = ['approve', 'reject']

export function hqClaimActions({ actions }: HqClaimPage): readonly HqClaimAction[] {
  return shown.filter((action) => actions.includes(action))
}

export interface ClaimBarProps {
  readonly page: HqClaimPage
  readonly onAction: (action: HqClaimAction) => void
}

/** Exactly what the server says can be done now. */
export function ClaimBar({ page, onAction }: ClaimBarProps) {
  const text = useText(hqClaimsText).actions
  return (
    <BottomBar>
      {hqClaimActions(page).map((action) => (
        <Button
          key={action}
          kind={mains.includes(action) ? 'main' : 'second'}
          label={text[action]}
          onPress={() => onAction(action)}
          isDisabled={page.isSamePerson && decisions.includes(action)}
          isWide
        />
      ))}
    </BottomBar>
  )
}
