import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import styles from './ship-bar.module.scss'
import type { ShipForm } from './use-ship-form'

interface ShipBarProps {
  readonly form: ShipForm
}

/** At the bottom of a phone: 发货, and above it what stands in its way and belongs to no field. */
export function ShipBar({ form }: ShipBarProps) {
  return (
    <BottomBar above={<Notice form={form} />}>
      <SendButton form={form} />
    </BottomBar>
  )
}

/** The same at the end of the panel in a wide window. */
export function ShipEnd({ form }: ShipBarProps) {
  return (
    <>
      <Notice form={form} />
      <View className="row">
        <SendButton form={form} />
      </View>
    </>
  )
}

function SendButton({ form }: ShipBarProps) {
  const text = useText(hqText)
  return <Button kind="main" label={text.send} onPress={() => void form.send()} isBusy={form.isSending} isWide />
}

function Notice({ form }: ShipBarProps) {
  const { other } = form.problems
  if (other === null) return null
  return (
    <View className={styles.notice}>
      <InlineNotice kind="error">{other}</InlineNotice>
    </View>
  )
}
