import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classList } from '@/lib/class-list'
import styles from './check-row.module.scss'
import { Icon } from './icon'
import { Pressable } from './pressable'

export interface CheckRowProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  /** Said to readers when the content is more than words. */
  readonly label?: string
  readonly children: ReactNode
}

/** A box to tick with what it is about beside it; the whole row is the target. */
export function CheckRow({ isChecked, onChange, label, children }: CheckRowProps) {
  return (
    <Pressable role="checkbox" className={styles.row} label={label} isChecked={isChecked} onPress={() => onChange(!isChecked)}>
      <Icon name={isChecked ? 'check-square-fill' : 'square'} size={22} className={classList(styles.box, isChecked && styles.checked)} />
      <View className="grow">{children}</View>
    </Pressable>
  )
}
