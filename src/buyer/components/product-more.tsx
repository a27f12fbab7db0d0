import type { ProductMore as More, Product } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Pressable } from '@/components/pressable'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { GoodsPairs } from './goods-pairs'
import styles from './product-more.module.scss'
import { ProductReport } from './product-report'

type Batch = NonNullable<Product['batch']>

/** The batches that go out after the one above, each with its own dates and paper. */
export function OtherBatches({ batches, onReport }: { readonly batches: readonly Batch[]; readonly onReport: (picture: string) => void }) {
  const text = useText(catalogueText).product
  const language = useLanguage()
  if (batches.length === 0) return null
  return (
    <View className={styles.section}>
      <View className="t-heading" {...roleProps('heading')}>
        {text.otherBatches}
      </View>
      {batches.map((batch) => (
        <View key={`${batch.code} ${batch.bestBefore}`} className={styles.batch}>
          <View className="t-medium numerals">{batch.code}</View>
          <View className="t-caption ink-2">
            {text.batchDates(formatWholeDay(batch.producedOn, language), formatWholeDay(batch.bestBefore, language))}
          </View>
          <ProductReport batch={batch} onOpen={onReport} />
        </View>
      ))}
    </View>
  )
}

export interface NearGoodsProps {
  readonly title: string
  readonly products: More['near']
  readonly onOpen: (productId: string) => void
  /** Side by side with the first of them. */
  readonly onCompare?: () => void
}

/** Something like it. */
export function NearGoods({ title, products, onOpen, onCompare }: NearGoodsProps) {
  const text = useText(catalogueText).product
  if (products.length === 0) return null
  return (
    <View className={styles.section}>
      <View className={classList('between', styles.head)}>
        <View className="t-heading" {...roleProps('heading')}>
          {title}
        </View>
        {onCompare !== undefined && (
          <Pressable className={styles.compare} onPress={onCompare}>
            {text.compare}
          </Pressable>
        )}
      </View>
      <GoodsPairs products={products} onOpen={onOpen} />
    </View>
  )
}
