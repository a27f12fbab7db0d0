import type { ProductCard } from '@contract/api/types'
import { View } from '@tarojs/components'
import { ListEnd } from '@/components/list-end'
import { LargeProductCard } from '@/components/product-card'
import type { More } from '@/queries/use-more'
import { GoodsPairs } from './goods-pairs'
import styles from './shop-goods.module.scss'
import { useCard } from './use-card'

export interface ShopGoodsProps {
  readonly list: More<ProductCard>
  readonly onOpen: (productId: string) => void
}

/** One large card, then pairs; further parts join below without moving what is there. */
export function ShopGoods({ list, onOpen }: ShopGoodsProps) {
  const [first, ...others] = list.items
  if (first === undefined) return null
  return (
    <View className="gutters">
      <Large product={first} onOpen={onOpen} />
      <View className={styles.pairs}>
        <GoodsPairs products={others} onOpen={onOpen} />
      </View>
      <View className={styles.end}>
        <ListEnd list={list} />
      </View>
    </View>
  )
}

function Large({ product, onOpen }: { readonly product: ProductCard; readonly onOpen: ShopGoodsProps['onOpen'] }) {
  return <LargeProductCard {...useCard(product, onOpen)} words={product.words} isFirst />
}
