import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { Icon } from './icon'
import { Pressable } from './pressable'
import styles from './stepper.module.scss'

export interface StepperProps {
  readonly value: number
  readonly onChange: (value: number) => void
  readonly least?: number
  readonly most: number
}

export function Stepper({ value, onChange, least = 1, most }: StepperProps) {
  const text = useText(commonText).stepper
  const canLess = value > least
  const canMore = value < most
  return (
    <View className={styles.stepper}>
      <Pressable
        className={classList(styles.step, !canLess && styles.off)}
        label={text.less}
        isDisabled={!canLess}
        onPress={() => onChange(value - 1)}
      >
        <Icon name="minus" />
      </Pressable>
      <View className={styles.value} aria-label={text.quantity(value)}>
        {value}
      </View>
      <Pressable
        className={classList(styles.step, !canMore && styles.off)}
        label={text.more}
        isDisabled={!canMore}
        onPress={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </Pressable>
    </View>
  )
}
