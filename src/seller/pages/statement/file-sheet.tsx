import type { RouteAnswer } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { formatMonth } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { statementText } from '@/lib/messages/statement'
import { giveFile } from '@/platform/files'
import styles from '../../components/money.module.scss'

export interface MonthFile extends RouteAnswer<'exportStatement'> {
  readonly month: string
}

/** A month's file, ready to be given: WeChat shares one at a tap only, so asking for it and giving it are two. */
export function FileSheet({ file, onClose }: { readonly file: MonthFile | null; readonly onClose: () => void }) {
  const text = useText(statementText).file
  const language = useLanguage()
  const [isFailed, setFailed] = useState(false)
  const give = async () => {
    if (file === null) return
    const isGiven = await giveFile(file.fileName, file.text)
    setFailed(!isGiven)
    if (isGiven) onClose()
  }
  return (
    <Sheet isOpen={file !== null} onClose={onClose} title={text.title(file === null ? '' : formatMonth(file.month, language))}>
      <View className="t-body ink-2">{text.words}</View>
      {isFailed && <View className="t-caption accent">{text.notGiven}</View>}
      <View className={styles.buttons}>
        <Button kind="main" label={text.give} onPress={() => void give()} />
      </View>
    </Sheet>
  )
}
