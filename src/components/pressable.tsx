import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { keyProps, type Role, roleProps } from '@/lib/aria'

export interface PressableProps {
  readonly children?: ReactNode
  readonly className?: string
  readonly style?: CSSProperties
  readonly role?: Role
  /** What a screen reader says; without it, the words inside. */
  readonly label?: string
  readonly pressedClass?: string
  readonly isDisabled?: boolean
  /** Of a tab or a radio: whether it is the chosen one. */
  readonly isSelected?: boolean
  /** Of a checkbox. */
  readonly isChecked?: boolean
  /** Of something that opens in place. */
  readonly isExpanded?: boolean
  readonly onPress?: () => void
}

/** Anything that can be tapped: it says so to readers, answers the keyboard in a browser and shows that it is pressed. */
export function Pressable({ children, className, style, role = 'button', label, pressedClass = 'pressed', ...rest }: PressableProps) {
  const { isDisabled = false, isSelected, isChecked, isExpanded, onPress } = rest
  const press = isDisabled ? undefined : onPress
  const aria = {
    ...roleProps(role),
    ...keyProps(press),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(isDisabled ? { 'aria-disabled': 'true' } : {}),
    ...(isSelected === undefined ? {} : { 'aria-selected': String(isSelected) }),
    ...(isChecked === undefined ? {} : { 'aria-checked': String(isChecked) }),
    ...(isExpanded === undefined ? {} : { 'aria-expanded': String(isExpanded) }),
  }
  return (
    <View
      className={className}
      style={style}
      hoverClass={press === undefined ? undefined : pressedClass}
      hoverStopPropagation={press === undefined ? undefined : true}
      onClick={
        press &&
        ((event) => {
          event.stopPropagation()
          press()
        })
      }
      {...aria}
    >
      {children}
    </View>
  )
}
