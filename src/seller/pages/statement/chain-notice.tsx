import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { statementText } from '@/lib/messages/statement'
import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'
import { callPhone } from '@/platform/phone'
import styles from '../../components/money.module.scss'
import type { ChainCheck } from '../../queries/use-statement'

/** Only when the past is not what this phone saw: what it means, whom to call and what to quote. */
export function ChainNotice({ check, brandPhone }: { readonly check: ChainCheck; readonly brandPhone: string }) {
  const text = useText(statementText).chain
  const { finding, settle } = check
  if (finding?.kind !== 'changed') return null
  const { length, head } = finding.seen
  const copy = async () => {
    if (await copyText(`${length} ${head}`)) showToast(text.copied)
  }
  return (
    <View className={styles.block}>
      <InlineNotice kind="error">{text.changed(length)}</InlineNotice>
      <Pressable className={styles.code} onPress={() => void copy()}>
        {`${text.code} ${length} ${head}`}
      </Pressable>
      <View className={styles.buttons}>
        <Button icon="phone" label={text.call} onPress={() => callPhone(brandPhone)} isSmall />
        <Button kind="soft" label={text.settle} onPress={settle} isSmall />
      </View>
    </View>
  )
}
