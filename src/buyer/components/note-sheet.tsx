import { limits } from '@contract/limits'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { purchaseText } from '@/lib/messages/purchase'

export interface NoteSheetProps {
  readonly isOpen: boolean
  readonly note: string
  /** However the sheet is left: what was typed is kept. */
  readonly onDone: (note: string) => void
}

export function NoteSheet({ isOpen, note, onDone }: NoteSheetProps) {
  const text = useText(purchaseText).note
  const { save } = useText(commonText)
  const [typed, setTyped] = useState(note)
  const done = () => onDone(typed)
  return (
    <Sheet isOpen={isOpen} onClose={done} title={text.title} foot={<Button label={save} kind="main" onPress={done} isWide />}>
      <TextField label={text.label} hint={text.hint} value={typed} maxLength={limits.noteLength} isLong onChange={setTyped} />
    </Sheet>
  )
}
