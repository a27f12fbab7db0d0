import { Input, Textarea, View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import styles from './text-field.module.scss'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly maxLength: number
  /** `nickname`: WeChat offers the person's own. What is chosen there may come only when the field is left. */
  readonly type?: 'text' | 'number' | 'digit' | 'nickname'
  /** Several lines; shows how much room is left. */
  readonly isLong?: boolean
  /** How much of the room is used, where it is not counted in units: '12 / 200'. */
  readonly room?: string
  /** What is wrong with it, in words; null while it is right. */
  readonly error?: string | null
}

/** A field with its name above it and what is wrong with it below. */
export function TextField({ label, value, onChange, hint, maxLength, type = 'text', isLong = false, room, error = null }: TextFieldProps) {
  const shared = {
    className: classList(isLong ? styles.long : styles.field, error !== null && styles.wrong),
    value,
    placeholder: hint,
    placeholderClass: styles.hint,
    maxlength: maxLength,
    onInput: (event: { readonly detail: { readonly value: string } }) => onChange(event.detail.value),
    'aria-label': error === null ? label : `${label}, ${error}`,
  }
  return (
    <View className={styles.place}>
      <View className={styles.top}>
        <View className="grow t-caption ink-2">{label}</View>
        {isLong && <View className="t-caption ink-3 numerals">{room ?? `${value.length} / ${maxLength}`}</View>}
      </View>
      {isLong ? (
        <Textarea {...shared} autoHeight />
      ) : (
        <Input {...shared} type={type} onBlur={type === 'nickname' ? shared.onInput : undefined} />
      )}
      {error !== null && <View className={styles.error}>{error}</View>}
    </View>
  )
}
