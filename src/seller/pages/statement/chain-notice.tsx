import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { statementText } from '@/lib/messages/statement'
import { callPhone } from '@/platform/phone'
import { CopyCode } from '../../components/copy-code'
import styles from '../../components/money.module.scss'
import type { ChainCheck } from '../../queries/use-statement'

/** Only when the past is not what this phone saw: what it means, whom to call and what to quote. */
export function ChainNotice({ check, brandPhone }: { readonly check: ChainCheck; readonly brandPhone: string }) {
  const text = useText(statementText).chain
  const { finding, settle } = check
  if (finding?.kind !== 'changed') return null
  const { length, head } = finding.seen
  return (
    <View className={styles.block}>
      <InlineNotice kind="error">{text.changed(length)}</InlineNotice>
      <CopyCode code={`${length} ${head}`} />
      <View className={styles.buttons}>
        <Button icon="phone" label={text.call} onPress={() => callPhone(brandPhone)} isSmall />
        <Button kind="soft" label={text.settle} onPress={settle} isSmall />
      </View>
    </View>
  )
}
