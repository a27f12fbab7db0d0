import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import type { PurchaseText } from '@/lib/messages/zh/purchase'
import type { LineChange } from '../queries/find-changes'
import styles from './line-changes.module.scss'

export interface LineChangesProps {
  readonly changes: readonly LineChange[]
  readonly onTake: (change: LineChange) => void
}

function wordsOf(change: LineChange, text: PurchaseText['line']): { readonly words: string; readonly remedy: string } {
  switch (change.kind) {
    case 'dearer':
    case 'cheaper':
      return { words: text[change.kind](formatFen(change.byFen)), remedy: text.seen }
    case 'fewer':
      return { words: text.left(change.left), remedy: text.takeLeft(change.left) }
    case 'sold-out':
      return { words: text.soldOut, remedy: text.takeOut }
    case 'withdrawn':
      return { words: text.notOnSale, remedy: text.takeOut }
    case 'size-gone':
      return { words: text.sizeGone, remedy: text.takeOut }
  }
}

/** What changed about a line since it was seen, each named, and the one tap that takes it over. */
export function LineChanges({ changes, onTake }: LineChangesProps) {
  const text = useText(purchaseText).line
  return (
    <>
      {changes.map((change) => {
        const { words, remedy } = wordsOf(change, text)
        const isPrice = change.kind === 'dearer' || change.kind === 'cheaper'
        return (
          <View key={change.kind} className={classList(styles.change, isPrice && styles.price)} {...roleProps('alert')}>
            <Icon name="warning-circle" size={16} />
            <View className="grow t-caption">{words}</View>
            <Pressable className={styles.remedy} onPress={() => onTake(change)}>
              {remedy}
            </Pressable>
          </View>
        )
      })}
    </>
  )
}
