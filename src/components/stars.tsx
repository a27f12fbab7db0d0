import { View } from '@tarojs/components'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { Pressable } from './pressable'
import styles from './stars.module.scss'

const all = [1, 2, 3, 4, 5] as const

/** So many of five; read as a number. */
export function Stars({ count }: { readonly count: number }) {
  const text = useText(reviewsText)
  return (
    <View className={styles.stars} aria-label={text.stars(count)} {...roleProps('img')}>
      {all.map((star) => (
        <View key={star} className={classList(styles.shape, star > count && styles.off)} />
      ))}
    </View>
  )
}

export interface StarChoiceProps {
  /** 0 before one is chosen. */
  readonly value: number
  readonly onChange: (value: number) => void
}

export function StarChoice({ value, onChange }: StarChoiceProps) {
  const text = useText(reviewsText)
  return (
    <View className={styles.choice} {...roleProps('radiogroup')}>
      {all.map((star) => (
        <Pressable
          key={star}
          role="radio"
          label={text.give(star)}
          isSelected={star === value}
          className={classList(styles.star, star > value && styles.off)}
          onPress={() => onChange(star)}
        >
          <View className={classList(styles.shape, styles.large)} />
        </Pressable>
      ))}
    </View>
  )
}
