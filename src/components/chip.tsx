import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import styles from './chip.module.scss'
import { Pressable } from './pressable'

export interface ChipProps {
  readonly label: string
  readonly isChosen: boolean
  readonly onPress: () => void
  /** Sold out: outline, struck, not to be chosen. */
  readonly isSoldOut?: boolean
  /** When it comes back, beside the struck words. */
  readonly note?: string
}

/** One of several to choose from; put them into a row that wraps, with 8 px between. */
export function Chip({ label, isChosen, onPress, isSoldOut = false, note }: ChipProps) {
  return (
    <Pressable
      role="radio"
      className={classList(styles.chip, isChosen && styles.chosen, isSoldOut && styles.soldOut)}
      label={note === undefined ? undefined : `${label}, ${note}`}
      isChecked={isChosen}
      isDisabled={isSoldOut}
      onPress={onPress}
    >
      {isSoldOut ? <View className={styles.struck}>{label}</View> : label}
      {note !== undefined && <View className="t-tag">{note}</View>}
    </Pressable>
  )
}
