import type { ProductCard } from '@contract/api/types'
import { View } from '@tarojs/components'
import { HalfProductCard } from '@/components/product-card'
import styles from './goods-pairs.module.scss'
import { useCard } from './use-card'

export interface GoodsPairsProps {
  readonly products: readonly ProductCard[]
  readonly onOpen: (productId: string) => void
}

/** Products two by two, each with its picture, name, price and size. */
export function GoodsPairs({ products, onOpen }: GoodsPairsProps) {
  return (
    <View className={styles.pairs}>
      {products.map((product) => (
        <Half key={product.id} product={product} onOpen={onOpen} />
      ))}
    </View>
  )
}

function Half({ product, onOpen }: { readonly product: ProductCard; readonly onOpen: GoodsPairsProps['onOpen'] }) {
  return <HalfProductCard {...useCard(product, onOpen)} />
}
