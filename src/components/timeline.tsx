import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classList } from '@/lib/class-list'
import styles from './timeline.module.scss'

export interface TimelineStep {
  readonly key: string
  readonly title: string
  readonly text?: string
  /** '今天 07:52'. */
  readonly time: string
  /** Below the text, such as pictures. */
  readonly more?: ReactNode
}

export interface TimelineProps {
  /** Newest first. */
  readonly steps: readonly TimelineStep[]
  /** Whether the first step is where things are now; else all of them are past. */
  readonly isUnderWay: boolean
}

export function Timeline({ steps, isUnderWay }: TimelineProps) {
  return (
    <View>
      {steps.map(({ key, title, text, time, more }, index) => {
        const isNow = isUnderWay && index === 0
        return (
          <View key={key} className={classList(styles.step, index === steps.length - 1 && styles.last)}>
            <View className={classList(styles.dot, isNow && styles.now)} />
            <View className={styles.head}>
              <View className={classList('grow', isNow && 't-strong')}>{title}</View>
              <View className={classList('t-caption ink-3 numerals', styles.time)}>{time}</View>
            </View>
            {text !== undefined && text !== '' && <View className="t-caption ink-2">{text}</View>}
            {more}
          </View>
        )
      })}
    </View>
  )
}
