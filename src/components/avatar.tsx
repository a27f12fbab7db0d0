import { View } from '@tarojs/components'
import { hiddenFromReaders } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import styles from './avatar.module.scss'
import { Picture } from './picture'

export interface AvatarProps {
  readonly picture: string | null
  /** Whose it is: the first letter stands in when there is no picture. */
  readonly name: string
  readonly size?: 26 | 32 | 40 | 60
  readonly className?: string
}

export function Avatar({ picture, name, size = 40, className }: AvatarProps) {
  const classes = classList(styles.avatar, styles[`size${size}`], className)
  if (picture !== null && picture !== '') return <Picture picture={picture} className={classes} />
  return (
    <View className={classList(classes, styles.letter)} {...hiddenFromReaders}>
      {Array.from(name.trim())[0] ?? ''}
    </View>
  )
}
