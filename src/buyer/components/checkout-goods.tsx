import { View } from '@tarojs/components'
import { ProductRow } from '@/components/product-card'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { nameIn } from '@/lib/names'
import type { BagLine } from '@/stores/bag'
import type { LineChange } from '../queries/find-changes'
import styles from './checkout-goods.module.scss'
import { LineChanges } from './line-changes'

/** A line as it is ordered: as the shop has it today, else as the bag remembers it. */
export interface OrderedLine extends Omit<BagLine, 'productId'> {
  readonly changes: readonly LineChange[]
}

export interface CheckoutGoodsProps {
  readonly lines: readonly OrderedLine[]
  readonly onTake: (line: OrderedLine, change: LineChange) => void
}

/** What is ordered; what changed about a line is named, with the way to take it over. */
export function CheckoutGoods({ lines, onTake }: CheckoutGoodsProps) {
  const common = useText(commonText)
  const language = useLanguage()
  return (
    <>
      {lines.map((line) => (
        <View key={line.sizeId} className={styles.line}>
          <ProductRow
            name={nameIn(line.name, language)}
            picture={line.picture}
            priceFen={line.unitFen}
            sizeName={line.sizeName}
            times={common.times(line.quantity)}
          />
          <LineChanges changes={line.changes} onTake={(change) => onTake(line, change)} />
        </View>
      ))}
    </>
  )
}
