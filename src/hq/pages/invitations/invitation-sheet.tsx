import type { Invitation } from '@contract/api/types'
import { useState } from 'react'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import { pictureAddress } from '@/lib/picture-address'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'
import { previewPictures } from '@/platform/picture-preview'
import { useInvitationCode, useRevokeInvitation } from '../../queries/use-hq-invitations'
import styles from './index.module.scss'

interface InvitationSheetProps {
  readonly invitation: Invitation
  readonly onClose: () => void
}

/** One invitation: its link to copy, its code to show, and taking it back. */
export function InvitationSheet({ invitation, onClose }: InvitationSheetProps) {
  const text = useText(hqOfficeText).invitations
  const [isRevoking, setRevoking] = useState(false)
  const [picture, setPicture] = useState<string | null>(null)
  const language = useLanguage()
  const code = useInvitationCode(invitation.token)
  const revoke = useRevokeInvitation(invitation.token)
  const problem = useErrorText(code.error)
  const isOpen = invitation.state === 'open'
  const copy = async () => showToast((await copyText(invitation.address)) ? text.copied : text.copyFailed)
  const foot = isOpen && (
    <>
      <Button label={text.revoke} onPress={() => setRevoking(true)} isWide />
      <Button kind="main" label={text.copy} onPress={() => void copy()} isWide />
    </>
  )
  return (
    <>
      <Sheet isOpen={!isRevoking} onClose={onClose} title={invitation.note} foot={foot || undefined}>
        <ListRow label={text.standing} value={text.states[invitation.state]} isQuiet />
        <ListRow label={text.expires} value={formatMomentWithHour(invitation.expiresAt, language)} isQuiet hasLine />
        <ListRow label={text.joins} value={text.people(invitation.joins)} isQuiet hasLine />
        <ListRow label={text.address} value={invitation.address} isQuiet hasLine />
        {isOpen && picture === null && (
          <Button label={text.code} onPress={() => void code.run().then(setPicture)} isBusy={code.isRunning} isSmall />
        )}
        {picture !== null && (
          <Pressable
            role="button"
            label={text.codeOf(invitation.note)}
            onPress={() => previewPictures([pictureAddress(picture)], pictureAddress(picture))}
          >
            <Picture picture={picture} className={styles.code} isLazy={false} />
          </Pressable>
        )}
        {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
      </Sheet>
      <AskSheet isOpen={isRevoking} onClose={onClose} texts={text.revokeSheet} write={revoke} />
    </>
  )
}
