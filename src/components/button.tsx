import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import styles from './button.module.scss'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'

export interface ButtonProps {
  readonly label: string
  readonly onPress: () => void
  /** Main: one a screen. */
  readonly kind?: 'main' | 'second' | 'soft'
  /** 44 high instead of 48. */
  readonly isSmall?: boolean
  /** The label stays; three dots come after 300 ms, and taps do nothing. */
  readonly isBusy?: boolean
  readonly isDisabled?: boolean
  /** Why it is disabled; stands below it. */
  readonly reason?: string
  readonly icon?: IconName
  /** Takes the room that is left in a row. */
  readonly isWide?: boolean
  readonly className?: string
}

export function Button({ label, onPress, kind = 'second', isSmall, isBusy, isDisabled, reason, icon, isWide, className }: ButtonProps) {
  const text = useText(commonText)
  const hasReason = isDisabled === true && reason !== undefined
  const button = (
    <Pressable
      className={classList(
        styles.button,
        isDisabled ? styles.off : styles[kind],
        isSmall && styles.small,
        isWide && !hasReason && styles.wide,
        !hasReason && className,
      )}
      pressedClass={kind === 'main' ? styles.mainPressed : 'pressed'}
      label={isBusy ? `${label}, ${text.busy}` : hasReason ? `${label}, ${reason}` : undefined}
      isDisabled={isDisabled || isBusy}
      onPress={onPress}
    >
      {icon && <Icon name={icon} />}
      {label}
      {isBusy && <View className={styles.dots} />}
    </Pressable>
  )
  if (!hasReason) return button
  return (
    <View className={classList(styles.explained, isWide && styles.wide, className)}>
      {button}
      <View className={styles.reason}>{reason}</View>
    </View>
  )
}
