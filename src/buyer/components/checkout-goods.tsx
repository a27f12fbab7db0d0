import type { Quote } from '@contract/api/types'
import { View } from '@tarojs/components'
import { ProductRow } from '@/components/product-card'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { nameIn } from '@/lib/names'
import styles from './checkout-goods.module.scss'
import { LineProblem } from './line-problem'

export type QuoteLine = Quote['lines'][number]

export interface CheckoutGoodsProps {
  readonly lines: readonly QuoteLine[]
  readonly onTakeLeft: (line: QuoteLine) => void
  readonly onTakeOut: (line: QuoteLine) => void
}

/** What is ordered; a line that can't be had says why and offers the way out. */
export function CheckoutGoods({ lines, onTakeLeft, onTakeOut }: CheckoutGoodsProps) {
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
          {line.problem !== null && (
            <LineProblem problem={line.problem} left={line.left} onTakeLeft={() => onTakeLeft(line)} onTakeOut={() => onTakeOut(line)} />
          )}
        </View>
      ))}
    </>
  )
}
