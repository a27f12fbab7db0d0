import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { Icon, type IconName } from './icon'
import styles from './inline-notice.module.scss'

export interface InlineNoticeProps {
  /** One sentence. */
  readonly children: ReactNode
  readonly kind?: 'waiting' | 'error' | 'done' | 'neutral'
  readonly icon?: IconName
}

const icons = { waiting: 'clock', error: 'warning-circle', done: 'check-circle', neutral: 'wifi-slash' } as const

/** A sentence on a wash, with an icon; for what concerns the whole page or form. */
export function InlineNotice({ children, kind = 'waiting', icon = icons[kind] }: InlineNoticeProps) {
  return (
    <View className={classList(styles.notice, styles[kind])} {...roleProps(kind === 'error' ? 'alert' : 'status')}>
      <Icon name={icon} className={styles.icon} />
      <View className={classList('grow t-caption', styles.words)}>{children}</View>
    </View>
  )
}
