import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import styles from './ship-bar.module.scss'
import type { ShipForm } from './use-ship-form'

/** 发货, and above it what stands in its way and belongs to no field. */
export function ShipBar({ form }: { readonly form: ShipForm }) {
  const text = useText(hqText)
  const { other } = form.problems
  const notice = other !== null && (
    <View className={styles.notice}>
      <InlineNotice kind="error">{other}</InlineNotice>
    </View>
  )
  return (
    <BottomBar above={notice}>
      <Button kind="main" label={text.send} onPress={() => void form.send()} isBusy={form.isSending} isWide />
    </BottomBar>
  )
}
