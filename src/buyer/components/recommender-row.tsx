import type { Recommender } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { purchaseText } from '@/lib/messages/purchase'
import styles from './recommender-row.module.scss'

export interface RecommenderRowProps {
  readonly recommender: Recommender | null
  readonly isDropped: boolean
  /** It is somebody else than a moment ago. */
  readonly hasChanged: boolean
  readonly onDrop: () => void
  readonly onPutBack: () => void
}

/** Who is named on the order; the buyer can leave them out, and put them back. */
export function RecommenderRow({ recommender, isDropped, hasChanged, onDrop, onPutBack }: RecommenderRowProps) {
  const text = useText(purchaseText).recommender
  if (recommender === null && !hasChanged) return null
  return (
    <View className={styles.place}>
      <View className={styles.row}>
        <View className={styles.label}>{text.label}</View>
        {recommender === null || isDropped ? (
          <View className={classList('grow ink-3', styles.nobody)}>{text.dropped}</View>
        ) : (
          <Named recommender={recommender} onDrop={onDrop} />
        )}
        {recommender !== null && isDropped && <PutBack onPress={onPutBack} />}
      </View>
      {hasChanged && (
        <View className={styles.changed} {...roleProps('alert')}>
          {text.changed(recommender?.name ?? null)}
        </View>
      )}
    </View>
  )
}

function Named({ recommender, onDrop }: { readonly recommender: Recommender; readonly onDrop: () => void }) {
  const text = useText(purchaseText).recommender
  const { name, avatar } = recommender
  return (
    <>
      <View className={classList('grow', styles.named)}>
        <Avatar picture={avatar} name={name} size={26} />
        <View className="clip">{name}</View>
      </View>
      <Pressable className={styles.drop} label={text.drop(name)} onPress={onDrop}>
        <Icon name="x-circle" />
      </Pressable>
    </>
  )
}

function PutBack({ onPress }: { readonly onPress: () => void }) {
  const { undo } = useText(commonText)
  return (
    <Pressable className={styles.putBack} onPress={onPress}>
      {undo}
    </Pressable>
  )
}
