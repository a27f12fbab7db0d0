import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classList } from '@/lib/class-list'
import { Icon, type IconName } from './icon'
import styles from './list-row.module.scss'
import { Pressable } from './pressable'

export interface ListRowProps {
  readonly label: string
  readonly icon?: IconName
  /** At the right; in ink on a quiet row, else in ink-2. */
  readonly value?: ReactNode
  /** Left out: the row is a fact, and has no caret. */
  readonly onPress?: () => void
  /** The label steps back, for facts whose value counts. */
  readonly isQuiet?: boolean
  /** A hairline above: all but the first row. */
  readonly hasLine?: boolean
}

/** At least 52 high. Put rows into a document with 16 at the sides. */
export function ListRow({ label, icon, value, onPress, isQuiet = false, hasLine = false }: ListRowProps) {
  const classes = classList(styles.row, hasLine && styles.line, isQuiet && styles.quiet)
  const content = (
    <>
      {icon && <Icon name={icon} size={22} className="ink-2" />}
      <View className={classList('grow', isQuiet && 'ink-2')}>{label}</View>
      {value !== undefined && <View className={styles.value}>{value}</View>}
      {onPress && <Icon name="caret-right" size={16} className="ink-3" />}
    </>
  )
  if (onPress === undefined) return <View className={classes}>{content}</View>
  return (
    <Pressable className={classes} onPress={onPress}>
      {content}
    </Pressable>
  )
}
