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
import styles from './bag-line.module.scss'
import { LineProblem, type LineProblemProps } from './line-problem'

export interface BagLineRowProps {
  readonly name: string
  readonly sizeName: string
  readonly picture: string
  /** Today's, where it is known. */
  readonly unitFen: Fen
  /** The price is not the one at which it was put in. */
  readonly hasNewPrice: boolean
  readonly quantity: number
  readonly problem: LineProblemProps['problem'] | null
  readonly left: number
  readonly onOpen: () => void
  readonly onQuantity: (quantity: number) => void
  readonly onRemove: () => void
}

/** One size in the bag: what it is, how many, and the cross that takes it out. */
export function BagLineRow(props: BagLineRowProps) {
  const { name, sizeName, picture, unitFen, hasNewPrice, quantity, problem, left, onOpen, onQuantity, onRemove } = props
  const text = useText(purchaseText).bag
  const isGone = problem !== null && left === 0
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
            {!isGone && <Stepper value={quantity} most={limits.quantityPerLine} onChange={onQuantity} />}
          </View>
          {hasNewPrice && <View className="t-caption ink-3">{text.priceChanged}</View>}
        </View>
      </View>
      {problem !== null && <LineProblem problem={problem} left={left} onTakeLeft={() => onQuantity(left)} onTakeOut={onRemove} />}
    </View>
  )
}
