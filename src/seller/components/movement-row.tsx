import type { Fen } from '@contract/money'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Tag, type TagProps } from '@/components/tag'
import { classList } from '@/lib/class-list'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage } from '@/lib/language'
import { movementText } from './commission-words'
import styles from './movement-row.module.scss'

export interface MovementRowProps {
  /** An icon where there are no goods. */
  readonly picture?: string
  readonly icon?: IconName
  readonly title: string
  readonly at: string
  readonly amountFen: Fen
  readonly tag?: Pick<TagProps, 'label' | 'kind'>
  /** Left out: the row is a fact. */
  readonly onPress?: () => void
  /** What is open below it; null while it is closed. Left out: the row opens another page, or nothing. */
  readonly detail?: ReactNode
}

/** Something that came or went. A place of its own, so that opening it sends this row and no other. */
export function MovementRow({ picture, icon = 'receipt', title, at, amountFen, tag, onPress, detail }: MovementRowProps) {
  const language = useLanguage()
  const content = (
    <>
      {picture === undefined ? (
        <View className={classList(styles.picture, styles.mark)}>
          <Icon name={icon} />
        </View>
      ) : (
        <Picture picture={picture} className={styles.picture} />
      )}
      <View className={styles.title}>{title}</View>
      <View className={styles.amount}>{movementText(amountFen)}</View>
      <View className={styles.time}>{formatMomentWithHour(at, language)}</View>
      {tag !== undefined && <Tag {...tag} className={styles.tag} />}
    </>
  )
  return (
    <View className={styles.place}>
      {onPress === undefined ? (
        <View className={styles.row}>{content}</View>
      ) : (
        <Pressable className={styles.row} onPress={onPress} isExpanded={detail === undefined ? undefined : detail !== null}>
          {content}
        </Pressable>
      )}
      {detail}
    </View>
  )
}
