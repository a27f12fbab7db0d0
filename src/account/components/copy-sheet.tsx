import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { copyText } from '@/platform/clipboard'
import { giveFile } from '@/platform/files'
import styles from './plain.module.scss'

/** More of it than this is not drawn: the file has it all. */
const shownCharacters = 3000

interface CopySheetProps {
  /** Null: closed. */
  readonly copy: string | null
  readonly onClose: () => void
}

/** All that is kept, to read, to save and to copy. WeChat shares a file at a tap only, so asking and sharing are two. */
export function CopySheet({ copy, onClose }: CopySheetProps) {
  const text = useText(accountText).data
  const [said, setSaid] = useState('')
  const content = copy ?? ''
  const give = async () => setSaid((await giveFile('shupu.json', content)) ? '' : text.notGiven)
  const take = async () => setSaid((await copyText(content)) ? text.copied : text.notCopied)
  return (
    <Sheet isOpen={copy !== null} onClose={onClose} title={text.taken}>
      <View className="t-body ink-2">{text.takenWords}</View>
      {said !== '' && <View className="t-caption accent">{said}</View>}
      <View className={styles.buttons}>
        <Button kind="main" label={text.give} onPress={() => void give()} />
        <Button label={text.copy} onPress={() => void take()} />
      </View>
      <View className={styles.full}>{content.length > shownCharacters ? `${content.slice(0, shownCharacters)}\n…` : content}</View>
    </Sheet>
  )
}
