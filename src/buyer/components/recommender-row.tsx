import type { Credit, Recommender } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { formatDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { purchaseText } from '@/lib/messages/purchase'
import styles from './recommender-row.module.scss'

export interface RecommenderRowProps {
  readonly recommender: Recommender | null
  /** Why it is they. */
  readonly credit: Credit | null
  readonly isDropped: boolean
  /** It is somebody else than a moment ago. */
  readonly hasChanged: boolean
  readonly onDrop: () => void
  readonly onPutBack: () => void
}

/** Who is named on the order; the buyer can leave them out, and put them back. */
export function RecommenderRow({ recommender, credit, isDropped, hasChanged, onDrop, onPutBack }: RecommenderRowProps) {
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
      {recommender !== null && !isDropped && <Rule name={recommender.name} credit={credit} />}
      {hasChanged && (
        <View className={styles.changed} {...roleProps('alert')}>
          {text.changed(recommender?.name ?? null)}
        </View>
      )}
    </View>
  )
}

/** By which rule: '11 月 3 日打开了小林的卡片，15 天内有效'. */
function Rule({ name, credit }: { readonly name: string; readonly credit: Credit | null }) {
  const { rules } = useText(purchaseText).recommender
  const language = useLanguage()
  if (credit === null) return null
  const words = rules[credit.rule](name, formatDay(credit.visitedAt, language), credit.windowDays)
  return <View className={classList('t-caption ink-3 numerals', styles.rule)}>{words}</View>
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
