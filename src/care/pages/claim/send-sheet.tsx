import type { ClaimPage } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { InlineNotice } from '@/components/inline-notice'
import { Sheet } from '@/components/sheet'
import { TextField } from '@/components/text-field'
import { roleProps } from '@/lib/aria'
import { useLanguage, useText } from '@/lib/language'
import { carrierName } from '@/lib/messages/carriers'
import { claimsText } from '@/lib/messages/claims'
import { useErrorText } from '@/lib/refusal-texts'
import styles from '../../components/care.module.scss'
import { useSendReturn } from '../../queries/use-claims'

export interface SendSheetProps {
  readonly page: ClaimPage
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** By which carrier and number the goods go back. */
export function SendSheet({ page: { claim, carriers }, isOpen, onClose }: SendSheetProps) {
  const text = useText(claimsText).sendSheet
  const language = useLanguage()
  const [carrier, setCarrier] = useState(claim.returnParcel?.carrier ?? '')
  const [number, setNumber] = useState(claim.returnParcel?.trackingNumber ?? '')
  const [missing, setMissing] = useState<'carrier' | 'number' | null>(null)
  const write = useSendReturn(claim.id)
  const problem = useErrorText(write.error)
  const send = async () => {
    const trackingNumber = number.trim()
    const lacks = carrier === '' ? 'carrier' : /^[0-9A-Za-z-]{6,32}$/.test(trackingNumber) ? null : 'number'
    setMissing(lacks)
    if (lacks === null && (await write.run({ carrier, trackingNumber })) !== null) onClose()
  }
  const foot = <Button kind="main" label={text.confirm} onPress={() => void send()} isBusy={write.isRunning} isWide />
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.title} foot={foot}>
      <View className={`t-caption ink-2 ${styles.label}`}>{text.carrier}</View>
      <View className={styles.choices} {...roleProps('radiogroup')}>
        {carriers.map(({ code }) => (
          <Chip key={code} label={carrierName(language, code)} isChosen={code === carrier} onPress={() => setCarrier(code)} />
        ))}
      </View>
      {missing === 'carrier' && <View className={styles.problem}>{text.missing.carrier}</View>}
      <TextField
        label={text.number}
        hint={text.hint}
        value={number}
        onChange={setNumber}
        maxLength={limits.trackingNumberLength}
        error={missing === 'number' ? text.missing.number : null}
      />
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
    </Sheet>
  )
}
