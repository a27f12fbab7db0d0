import type { HqClaimPage } from '@contract/api/types'
import { limits } from '@contract/limits'
import { formatFen } from '@contract/money'
import { AskSheet } from '@/components/ask-sheet'
import { WordsSheet } from '@/components/words-sheet'
import { useText } from '@/lib/language'
import { hqClaimsText } from '@/lib/messages/hq-claims'
import { useDecideClaim, useReceiveReturn, useRefuseReturn, useRetryRefund } from '../../queries/use-hq-claims'
import { CheckSheet } from './check-sheet'
import type { HqClaimAction } from './claim-bar'

export interface ClaimSheetsProps {
  readonly page: HqClaimPage
  readonly open: HqClaimAction | null
  readonly onClose: () => void
}

const most = limits.claimWordsLength

/** Each asks once more and says what it does: to the money, to the goods, to the buyer. */
export function ClaimSheets({ page, open, onClose }: ClaimSheetsProps) {
  const text = useText(hqClaimsText)
  const { claim } = page
  const { id } = claim
  const { refund, return: goesBack, ...approve } = text.approve
  const isReturnFirst = claim.kind === 'return-and-refund' && claim.returnParcel === null
  const approval = { ...approve, words: isReturnFirst ? goesBack : refund(formatFen(claim.totalFen)) }
  return (
    <>
      <ApproveSheet id={id} texts={approval} isOpen={open === 'approve'} onClose={onClose} />
      <WordsSheet isOpen={open === 'reject'} onClose={onClose} texts={text.reject} maxLength={most} write={useDecideClaim(id, 'reject')} />
      <WordsSheet isOpen={open === 'refuse'} onClose={onClose} texts={text.refuse} maxLength={most} write={useRefuseReturn(id)} />
      <AskSheet isOpen={open === 'receive'} onClose={onClose} texts={text.receive} write={useReceiveReturn(id)} />
      <AskSheet isOpen={open === 'retry'} onClose={onClose} texts={text.retry} write={useRetryRefund(id)} />
      {(['accept', 'reduce', 'shelve'] as const).map((kind) => (
        <CheckSheet key={kind} page={page} kind={kind} isOpen={open === kind} onClose={onClose} />
      ))}
    </>
  )
}

interface ApproveSheetProps {
  readonly id: string
  readonly texts: { readonly title: string; readonly words: string; readonly confirm: string; readonly keep: string }
  readonly isOpen: boolean
  readonly onClose: () => void
}

function ApproveSheet({ id, ...sheet }: ApproveSheetProps) {
  const decide = useDecideClaim(id, 'approve')
  return <AskSheet {...sheet} write={{ ...decide, run: () => decide.run() }} />
}
