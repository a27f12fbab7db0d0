import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { CheckRow } from '@/components/check-row'
import { Icon } from '@/components/icon'
import { InlineNotice } from '@/components/inline-notice'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { TextField } from '@/components/text-field'
import { type AddressField, addressLengths, regionLine } from '@/lib/address-check'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { addressesText } from '@/lib/messages/addresses'
import { useErrorText } from '@/lib/refusal-texts'
import type { AddressDraft } from '@/stores/address-choice'
import styles from './address-form-sheet.module.scss'
import { RegionSheet } from './region-sheet'
import { type AddressForm, useAddressForm } from './use-address-form'

/** Far longer than any field may be: what is pasted stays whole, and the person cuts it. */
const typedLength = 500

export interface AddressFormSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What the form begins with. */
  readonly begin: AddressDraft
  readonly kind: 'new' | 'edit'
  /** Something is wrong with what it begins with: it says so at once. */
  readonly isChecked: boolean
  readonly saveLabel: string
  readonly isSaving: boolean
  readonly saveError: unknown
  readonly onSave: (draft: AddressDraft) => void
  readonly onRemove: () => void
}

/** An address typed by hand or pasted whole. What was typed stays when the sheet, the page or the app is left. */
export function AddressFormSheet(props: AddressFormSheetProps) {
  const { isOpen, onClose, begin, kind, isChecked, saveLabel, isSaving, saveError, onSave, onRemove } = props
  const text = useText(addressesText).form
  const form = useAddressForm(begin, isChecked, kind === 'new')
  const [isChoosing, setChoosing] = useState(false)
  const problem = useErrorText(saveError ?? form.readError)
  const save = () => {
    const draft = form.check()
    if (draft !== null) onSave(draft)
  }
  const buttons = (
    <>
      {kind === 'edit' && <Button label={text.remove} onPress={onRemove} isWide />}
      <Button label={saveLabel} kind="main" onPress={save} isBusy={isSaving} isWide />
    </>
  )
  return (
    <>
      <Sheet isOpen={isOpen} onClose={onClose} title={kind === 'edit' ? text.editTitle : text.newTitle} foot={buttons}>
        {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
        {kind === 'new' && <Paste form={form} />}
        <Field form={form} field="name" />
        <Field form={form} field="phone" />
        <RegionField form={form} onPress={() => setChoosing(true)} />
        <Field form={form} field="detail" hint={text.detailHint} />
        <CheckRow isChecked={form.draft.isDefault} onChange={form.setDefault}>
          {text.makeDefault}
        </CheckRow>
      </Sheet>
      <RegionSheet
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        onChoose={(region, unserved) => {
          setChoosing(false)
          form.setRegion(region, unserved)
        }}
      />
    </>
  )
}

function Paste({ form }: { readonly form: AddressForm }) {
  const text = useText(addressesText).form
  const [pasted, setPasted] = useState('')
  const words = { nothing: text.nothingRead, 'no-phone': text.noPhone }
  return (
    <View className={styles.paste}>
      <TextField
        label={text.paste}
        hint={text.pasteHint}
        value={pasted}
        maxLength={limits.pastedAddressLength}
        isLong
        onChange={setPasted}
      />
      {pasted.trim() !== '' && (
        <Button label={text.read} kind="soft" isSmall isBusy={form.isReading} onPress={() => void form.read(pasted)} />
      )}
      {form.pasted !== null && <InlineNotice>{words[form.pasted]}</InlineNotice>}
    </View>
  )
}

interface FieldProps {
  readonly form: AddressForm
  readonly field: AddressField
  readonly hint?: string
}

function useProblem(form: AddressForm, field: AddressField): string | null {
  const { errors } = useText(addressesText).form
  const problem = form.problems[field]
  if (problem === undefined) return null
  return problem === 'tooLong' ? errors.tooLong(addressLengths[field]) : errors[problem]
}

function Field({ form, field, hint }: FieldProps & { readonly field: 'name' | 'phone' | 'detail' }) {
  const text = useText(addressesText).form
  const error = useProblem(form, field)
  const value = form.draft.address[field]
  return <TextField label={text[field]} value={value} hint={hint} maxLength={typedLength} error={error} onChange={form.change(field)} />
}

function RegionField({ form, onPress }: { readonly form: AddressForm; readonly onPress: () => void }) {
  const text = useText(addressesText)
  const { form: words } = text
  const line = regionLine(form.draft.address, ' ')
  const missing = useProblem(form, form.draft.address.province === '' ? 'province' : 'city')
  const error = form.unservedRegion === null ? missing : text.unserved(form.unservedRegion)
  return (
    <View className={styles.region}>
      <View className="t-caption ink-2">{words.region}</View>
      <Pressable
        className={classList('between', styles.field, error !== null && styles.wrong)}
        label={[words.region, line, error].filter((part) => part !== null && part !== '').join(', ')}
        onPress={onPress}
      >
        <View className={classList('grow', line === '' && 'ink-3')}>{line === '' ? words.regionHint : line}</View>
        <Icon name="caret-right" size={16} className="ink-3" />
      </Pressable>
      {error !== null && (
        <View className={styles.error} {...roleProps('alert')}>
          {error}
        </View>
      )}
    </View>
  )
}
