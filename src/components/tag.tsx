import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import styles from './tag.module.scss'

export interface TagProps {
  readonly label: string
  /** Waiting: amber; done: jade; chosen: accent; legal: outline only; else sunken. */
  readonly kind?: 'waiting' | 'done' | 'neutral' | 'chosen' | 'legal'
  readonly className?: string
}

export function Tag({ label, kind = 'neutral', className }: TagProps) {
  return <View className={classList(styles.tag, styles[kind], className)}>{label}</View>
}
