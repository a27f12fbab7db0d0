import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { roleProps } from '@/lib/aria'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import styles from './line-problem.module.scss'

export interface LineProblemProps {
  readonly problem: 'out-of-stock' | 'not-on-sale' | 'size-gone'
  /** Pieces that could be had. */
  readonly left: number
  readonly onTakeLeft: () => void
  readonly onTakeOut: () => void
}

/** Why a line can't be ordered as it stands, and the one tap that puts it right. */
export function LineProblem({ problem, left, onTakeLeft, onTakeOut }: LineProblemProps) {
  const text = useText(purchaseText).line
  const canTakeLeft = problem === 'out-of-stock' && left > 0
  const words = { 'not-on-sale': text.notOnSale, 'size-gone': text.sizeGone, 'out-of-stock': left > 0 ? text.left(left) : text.soldOut }
  return (
    <View className={styles.problem} {...roleProps('alert')}>
      <Icon name="warning-circle" size={16} />
      <View className="grow t-caption">{words[problem]}</View>
      <Pressable className={styles.remedy} onPress={canTakeLeft ? onTakeLeft : onTakeOut}>
        {canTakeLeft ? text.takeLeft(left) : text.takeOut}
      </Pressable>
    </View>
  )
}
