import type { Address } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import { type AddressField, type AddressProblems, addressLengths, checkAddress, hasProblems } from './address-check'
import styles from './address-sheet.module.scss'

const noAddress: Address = { name: '', phone: '', province: '', city: '', district: '', detail: '' }
/** What stands in one row. */
const rows: readonly (readonly AddressField[])[] = [['name'], ['phone'], ['province', 'city'], ['district'], ['detail']]
/** Far longer than any field may be: what is pasted stays whole, and the person cuts it. */
const pasteLength = 500

export interface AddressSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What the form begins with. */
  readonly given: Address | null
  readonly onUse: (address: Address) => void
}

/** An address typed by hand, where the phone keeps none. What was typed stays when the sheet is closed and opened again. */
export function AddressSheet({ isOpen, onClose, given, onUse }: AddressSheetProps) {
  const text = useText(purchaseText).address
  const [typed, setTyped] = useState<Partial<Address>>({})
  const [isChecked, setChecked] = useState(given !== null)
  const whole = { ...noAddress, ...given, ...typed }
  const problems: AddressProblems = isChecked ? checkAddress(whole).problems : {}
  const use = () => {
    const checked = checkAddress(whole)
    setChecked(true)
    if (!hasProblems(checked.problems)) onUse(checked.address)
  }
  const change = (field: AddressField) => (value: string) => setTyped((before) => ({ ...before, [field]: value }))
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.title} foot={<Button label={text.use} kind="main" onPress={use} isWide />}>
      {rows.map((fields) => (
        <View key={fields.join()} className={styles.row}>
          {fields.map((field) => (
            <View key={field} className="grow">
              <Field field={field} value={whole[field]} problems={problems} onChange={change(field)} />
            </View>
          ))}
        </View>
      ))}
    </Sheet>
  )
}

interface FieldProps {
  readonly field: AddressField
  readonly value: string
  readonly problems: AddressProblems
  readonly onChange: (value: string) => void
}

function Field({ field, value, problems, onChange }: FieldProps) {
  const { errors, ...text } = useText(purchaseText).address
  const hints: Partial<Record<AddressField, string>> = {
    province: text.provinceHint,
    city: text.cityHint,
    district: text.districtHint,
    detail: text.detailHint,
  }
  const problem = problems[field]
  const error = problem === undefined ? null : problem === 'tooLong' ? errors.tooLong(addressLengths[field]) : errors[problem]
  return <TextField label={text[field]} value={value} hint={hints[field]} maxLength={pasteLength} error={error} onChange={onChange} />
}
