import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import styles from './matter-card.module.scss'
import { Picture } from './picture'
import { Pressable } from './pressable'

export interface MatterCardProps {
  /** How it stands, in a few words. */
  readonly standing: string
  /** Waiting: amber; late: in the colour of errors; quiet: it is over. */
  readonly kind: 'waiting' | 'late' | 'quiet' | 'plain'
  /** Until when, or since when. */
  readonly time: string
  /** Null: it is about no thing. */
  readonly picture: string | null
  readonly title: string
  readonly words: string
  readonly onPress: () => void
}

/** A claim or a complaint in a list: how it stands and until when, what it is about, how it begins. */
export function MatterCard({ standing, kind, time, picture, title, words, onPress }: MatterCardProps) {
  return (
    <Pressable className={styles.card} onPress={onPress}>
      <View className={styles.top}>
        <View className={classList(styles.standing, styles[kind])}>{standing}</View>
        <View className="t-caption ink-3 numerals">{time}</View>
      </View>
      <View className={styles.body}>
        {picture !== null && <Picture picture={picture} className={styles.picture} />}
        <View className="grow">
          <View className="t-medium clip-2">{title}</View>
          {words !== '' && <View className={classList('clip-2', styles.words)}>{words}</View>}
        </View>
      </View>
    </Pressable>
  )
}
