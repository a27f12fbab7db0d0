import { View } from '@tarojs/components'
import { useErrorText } from '@/lib/refusal-texts'
import type { Write } from '@/lib/use-write'
import styles from './ask-sheet.module.scss'
import { Button } from './button'
import { InlineNotice } from './inline-notice'
import { Sheet } from './sheet'

export interface AskSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly texts: { readonly title: string; readonly words: string | readonly string[]; readonly confirm: string; readonly keep: string }
  readonly write: Write<[], unknown>
}

/** Asks once more and says what happens. */
export function AskSheet({ isOpen, onClose, texts, write }: AskSheetProps) {
  const problem = useErrorText(write.error)
  const close = () => {
    write.clearError()
    onClose()
  }
  const confirm = async () => {
    if ((await write.run()) !== null) onClose()
  }
  const foot = (
    <>
      <Button label={texts.keep} onPress={close} isWide />
      <Button kind="main" label={texts.confirm} onPress={() => void confirm()} isBusy={write.isRunning} isWide />
    </>
  )
  return (
    <Sheet isOpen={isOpen} onClose={close} title={texts.title} foot={foot}>
      {[texts.words].flat().map((sentence) => (
        <View key={sentence} className={styles.sentence}>
          {sentence}
        </View>
      ))}
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
    </Sheet>
  )
}
