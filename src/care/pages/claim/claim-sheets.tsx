import type { ClaimPage } from '@contract/api/types'
import { limits } from '@contract/limits'
import { AskSheet } from '@/components/ask-sheet'
import { WordsSheet } from '@/components/words-sheet'
import { useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { previewPictures } from '@/platform/picture-preview'
import { pictures as pictureDevice } from '@/platform/pictures'
import { usePictures } from '@/queries/use-pictures'
import { useAddToClaim, useAppealClaim, useWithdrawClaim } from '../../queries/use-claims'
import { SendSheet } from './send-sheet'

export type ClaimSheetName = ClaimPage['actions'][number]

export interface ClaimSheetsProps {
  readonly page: ClaimPage
  readonly open: ClaimSheetName | null
  readonly onClose: () => void
}

export function ClaimSheets({ page, open, onClose }: ClaimSheetsProps) {
  const text = useText(claimsText)
  const { id } = page.claim
  const chosen = usePictures({ device: pictureDevice, purpose: 'claim' })
  const pictures = { ...chosen, add: () => void chosen.add() }
  const withPictures = { pictures, onPreview: previewPictures, maxLength: limits.claimWordsLength, onClose }
  return (
    <>
      <WordsSheet {...withPictures} isOpen={open === 'add'} texts={text.add} write={useAddToClaim(id)} />
      <WordsSheet {...withPictures} isOpen={open === 'appeal'} texts={text.appeal} write={useAppealClaim(id)}>
        {text.appeal.words}
      </WordsSheet>
      <AskSheet isOpen={open === 'withdraw'} onClose={onClose} texts={text.withdraw} write={useWithdrawClaim(id)} />
      <SendSheet page={page} isOpen={open === 'send'} onClose={onClose} />
    </>
  )
}
