import { View } from '@tarojs/components'
import { hiddenFromReaders } from '@/lib/aria'
import { classList } from '@/lib/class-list'

/** As in scripts/icons.txt; `-fill` for the filled twin. */
export type IconName =
  | 'arrow-counter-clockwise'
  | 'arrow-u-up-left'
  | 'barcode'
  | 'bell'
  | 'book-open-text'
  | 'broadcast'
  | 'calendar-blank'
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
  | 'dots-three'
  | 'download-simple'
  | 'file-text'
  | 'fire-simple'
  | 'globe'
  | 'hand-coins'
  | 'house-simple'
  | 'identification-card'
  | 'image-square'
  | 'link-simple'
  | 'magnifying-glass'
  | 'map-pin'
  | 'minus'
  | 'minus-square-fill'
  | 'package'
  | 'paper-plane-tilt'
  | 'pencil-simple'
  | 'phone'
  | 'plant'
  | 'plus'
  | 'printer'
  | 'receipt'
  | 'receipt-fill'
  | 'scan'
  | 'seal-check-fill'
  | 'shield-check'
  | 'sign-out'
  | 'square'
  | 'star'
  | 'star-fill'
  | 'storefront'
  | 'table'
  | 'test-tube'
  | 'tote-simple'
  | 'truck-fill'
  | 'user'
  | 'users'
  | 'wallet'
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
