import { View } from '@tarojs/components'
import { hiddenFromReaders } from '@/lib/aria'
import { classList } from '@/lib/class-list'

/** As in scripts/icons.txt; `-fill` for the filled twin. */
export type IconName =
  | 'arrow-u-up-left'
  | 'caret-down'
  | 'caret-left'
  | 'caret-right'
  | 'chart-bar'
  | 'chat-circle'
  | 'check'
  | 'check-circle'
  | 'check-square-fill'
  | 'clock'
  | 'copy'
  | 'file-text'
  | 'fire-simple'
  | 'globe'
  | 'identification-card'
  | 'image'
  | 'link'
  | 'magnifying-glass'
  | 'map-pin'
  | 'minus'
  | 'package'
  | 'paper-plane-tilt'
  | 'phone'
  | 'plant'
  | 'plus'
  | 'receipt'
  | 'seal-check-fill'
  | 'square'
  | 'storefront'
  | 'table'
  | 'test-tube'
  | 'truck-fill'
  | 'users'
  | 'warehouse'
  | 'warning-circle'
  | 'wifi-slash'
  | 'x'
  | 'x-circle'

export interface IconProps {
  readonly name: IconName
  /** px; 20 unless told. */
  readonly size?: 14 | 16 | 20 | 22 | 24
  readonly className?: string
}

/** A drawing in the colour of the words beside it; those words are what readers get. */
export function Icon({ name, size = 20, className }: IconProps) {
  return <View className={classList('icon', size !== 20 && `icon-${size}`, `icon-${name}`, className)} {...hiddenFromReaders} />
}
