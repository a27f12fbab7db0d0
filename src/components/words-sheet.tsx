import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import type { Write } from '@/lib/use-write'
import { Button } from './button'
import { InlineNotice } from './inline-notice'
import { PicturePicker, type PicturePickerProps } from './picture-picker'
import { Sheet } from './sheet'
import { TextField } from './text-field'

export interface WordsSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly texts: { readonly title: string; readonly label: string; readonly hint: string; readonly send: string; readonly missing: string }
  readonly maxLength: number
  /** What is there already, to be changed. Given with a key, so that the sheet starts over when it changes. */
  readonly initial?: string
  /** Gets what was typed, without the space around it, and the pictures that were sent. */
  readonly write: Write<[words: string, pictureIds: readonly string[]], unknown>
  /** As `usePictures` gives them; left out where there are none to add. */
  readonly pictures?: PicturePickerProps['pictures'] & { readonly sent: readonly { readonly id: string }[]; readonly isBusy: boolean }
  readonly onPreview?: PicturePickerProps['onPreview']
  /** Above the field: what sending it means. */
  readonly children?: ReactNode
}

const noPreview = () => undefined

/** Asks for some words, or pictures in their place, and sends them; what was typed stays while it was not sent. */
export function WordsSheet({
  isOpen,
  onClose,
  texts,
  maxLength,
  write,
  children,
  pictures,
  onPreview = noPreview,
  initial = '',
}: WordsSheetProps) {
  const [typed, setTyped] = useState(initial)
  const [isMissing, setMissing] = useState(false)
  const { cancel } = useText(commonText)
  const problem = useErrorText(write.error)
  const isUnreadable = refusalOf(write.error, 'invalid-input') !== null
  const change = (words: string) => {
    setTyped(words)
    setMissing(false)
    write.clearError()
  }
  const send = async () => {
    const words = typed.trim()
    if (words === '' && !pictures?.sent.length) return setMissing(true)
    if ((await write.run(words, pictures?.sent.map(({ id }) => id) ?? [])) === null) return
    if (initial === '') setTyped('')
    onClose()
  }
  const foot = (
    <>
      <Button label={cancel} onPress={onClose} isWide />
      <Button kind="main" label={texts.send} onPress={() => void send()} isBusy={write.isRunning || pictures?.isBusy} isWide />
    </>
  )
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={texts.title} foot={foot}>
      {children !== undefined && <View className="sheet-lead">{children}</View>}
      <TextField
        label={texts.label}
        hint={texts.hint}
        value={typed}
        onChange={change}
        maxLength={maxLength}
        error={isMissing || isUnreadable ? texts.missing : null}
        isLong
      />
      {pictures && <PicturePicker pictures={pictures} onPreview={onPreview} />}
      {problem !== null && !isUnreadable && <InlineNotice kind="error">{problem}</InlineNotice>}
    </Sheet>
  )
}
