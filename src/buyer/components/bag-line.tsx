import { limits } from '@contract/limits'
import type { Fen } from '@contract/money'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Price } from '@/components/price'
import { Stepper } from '@/components/stepper'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import { isGone, type LineChange } from '../queries/find-changes'
import styles from './bag-line.module.scss'
import { LineChanges } from './line-changes'

export interface BagLineRowProps {
  readonly name: string
  readonly sizeName: string
  readonly picture: string
  /** Today's, where it is known. */
  readonly unitFen: Fen
  readonly quantity: number
  readonly changes: readonly LineChange[]
  readonly onOpen: () => void
  readonly onQuantity: (quantity: number) => void
  readonly onRemove: () => void
  readonly onTake: (change: LineChange) => void
}

/** One size in the bag: what it is, how many, and the cross that takes it out. */
export function BagLineRow(props: BagLineRowProps) {
  const { name, sizeName, picture, unitFen, quantity, changes, onOpen, onQuantity, onRemove, onTake } = props
  const text = useText(purchaseText).bag
  return (
    <View>
      <View className={styles.line}>
        <Pressable className={styles.picture} label={text.open(name)} onPress={onOpen}>
          <Picture picture={picture} className={styles.picture} />
        </Pressable>
        <View className="grow">
          <View className={styles.top}>
            <Pressable className="grow" onPress={onOpen}>
              <View className="t-medium clip-2">{name}</View>
              <View className="t-caption ink-3">{sizeName}</View>
            </Pressable>
            <Pressable className={styles.remove} label={text.remove(name)} onPress={onRemove}>
              <Icon name="x" />
            </Pressable>
          </View>
          <View className={styles.bottom}>
            <Price amount={unitFen} size="s" />
            {!isGone(changes) && <Stepper value={quantity} most={limits.quantityPerLine} onChange={onQuantity} />}
          </View>
        </View>
      </View>
      <LineChanges changes={changes} onTake={onTake} />
    </View>
  )
}
