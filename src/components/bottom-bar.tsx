import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './bottom-bar.module.scss'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'

/** Stays at the bottom of the page: icons (BarIcon) left, buttons right with `isWide`. Give it to PageFrame as `bar`. */
export function BottomBar({ children, above }: { readonly children: ReactNode; readonly above?: ReactNode }) {
  return (
    <View className={styles.bar}>
      {above}
      <View className={styles.row}>{children}</View>
    </View>
  )
}

export interface BarIconProps {
  readonly icon: IconName
  readonly label: string
  readonly onPress: () => void
}

/** An icon with its word, 44 wide. */
export function BarIcon({ icon, label, onPress }: BarIconProps) {
  return (
    <Pressable className={styles.icon} onPress={onPress}>
      <Icon name={icon} size={22} />
      <View className={styles.word}>{label}</View>
    </Pressable>
  )
}
