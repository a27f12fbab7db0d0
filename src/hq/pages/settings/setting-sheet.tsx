import type { SellerSettings } from '@contract/api/types'
import { fen, formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { InlineNotice } from '@/components/inline-notice'
import { Sheet } from '@/components/sheet'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { hqOfficeText } from '@/lib/messages/hq-office'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import styles from '../../components/hq-page.module.scss'
import { useChangeSettings } from '../../queries/use-hq-settings'
import { kindOf, type NumberKind, readSetting, type SettingKey, type SettingValue, settingText } from './setting-kinds'

interface SettingSheetProps {
  readonly name: SettingKey
  readonly settings: SellerSettings
  readonly onClose: () => void
}

/** What is typed or chosen for a setting, and the saving of it. */
function useSetting({ name, settings, onClose }: SettingSheetProps) {
  const text = useText(hqOfficeText).settings
  const kind = kindOf(name)
  // What was seen when the sheet opened: a colleague's change meanwhile is refused, not overwritten.
  const [seen] = useState<SettingValue>(settings[name])
  const [chosen, setChosen] = useState<SettingValue>(seen)
  const [typed, setTyped] = useState(() => settingText(name, seen, text).replace(/[^\d.]/g, ''))
  const [isWrong, setWrong] = useState(false)
  const change = useChangeSettings()
  const type = (words: string) => {
    setTyped(words)
    setWrong(false)
  }
  const save = async () => {
    const value = 'choices' in kind ? chosen : readSetting(name, typed)
    if (value === null) return setWrong(true)
    if (value !== seen && (await change.run({ [name]: seen }, { [name]: value })) === null) return
    if (value !== seen) showToast(text.saved)
    onClose()
  }
  return { kind, chosen, choose: setChosen, typed, type, isWrong, change, save }
}

/** One setting: what it does, what it is, what it shall be. */
export function SettingSheet(props: SettingSheetProps) {
  const { name, onClose } = props
  const text = useText(hqOfficeText).settings
  const { cancel } = useText(commonText)
  const { kind, chosen, choose, typed, type, isWrong, change, save } = useSetting(props)
  const problem = useErrorText(change.error)
  const foot = (
    <>
      <Button label={cancel} onPress={onClose} isWide />
      <Button kind="main" label={text.save} onPress={() => void save()} isBusy={change.isRunning} isWide />
    </>
  )
  return (
    <Sheet isOpen onClose={onClose} title={text.names[name]} foot={foot}>
      <View className="sheet-lead">{text.about[name]}</View>
      {'choices' in kind ? (
        <View className={styles.chips}>
          {kind.choices.map((choice) => (
            <Chip
              key={String(choice)}
              label={settingText(name, choice, text)}
              isChosen={choice === chosen}
              onPress={() => choose(choice)}
            />
          ))}
        </View>
      ) : (
        <TextField
          label={text.value[kind.unit]}
          value={typed}
          onChange={type}
          maxLength={12}
          type={kind.unit === 'yuan' ? 'digit' : 'number'}
          error={isWrong ? boundsText(kind, text.wrong) : null}
        />
      )}
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
    </Sheet>
  )
}

function boundsText({ unit, least, most }: NumberKind, say: (least: string, most: string) => string): string {
  const shown = (value: number) => (unit === 'yuan' ? formatFen(fen(value)) : String(value))
  return say(shown(least), shown(most))
}
