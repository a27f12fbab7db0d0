import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import styles from './skeleton.module.scss'

export interface BoneProps {
  /** '62%' or '120px'. */
  readonly width?: string
  /** px. */
  readonly height: number
  /** px above it. */
  readonly above?: number
  /** Corners, px; 6 unless told. */
  readonly radius?: number
  readonly className?: string
}

/** One box of a page that is still coming. */
export function Bone({ width, height, above, radius, className }: BoneProps) {
  // What is as in the style sheet stays out of the page's data.
  const style = {
    height: `${height}px`,
    ...(width === undefined ? {} : { width }),
    ...(above === undefined ? {} : { marginTop: `${above}px` }),
    ...(radius === undefined ? {} : { borderRadius: `${radius}px` }),
  }
  return <View className={classList(styles.bone, className)} style={style} />
}

/** Holds the very boxes of the page, of the same heights; they breathe together. */
export function Skeleton({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const text = useText(commonText)
  return (
    <View className={classList(styles.skeleton, className)} aria-label={text.loading} {...roleProps('status')}>
      {children}
    </View>
  )
}
