import type { ProductCard } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Pressable } from '@/components/pressable'
import { HalfProductCard, LargeProductCard } from '@/components/product-card'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { commonText } from '@/lib/messages/common'
import { nameIn } from '@/lib/names'
import type { More } from '@/queries/use-more'
import styles from './shop-goods.module.scss'

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
        {others.map((product) => (
          <Half key={product.id} product={product} onOpen={onOpen} />
        ))}
      </View>
      <ListEnd list={list} />
    </View>
  )
}

interface CardProps {
  readonly product: ProductCard
  readonly onOpen: (productId: string) => void
}

function Large({ product, onOpen }: CardProps) {
  return <LargeProductCard {...useCard(product, onOpen)} words={product.words} isFirst />
}

function Half({ product, onOpen }: CardProps) {
  return <HalfProductCard {...useCard(product, onOpen)} />
}

function useCard({ id, name, picture, priceFen, sizeName, isSoldOut }: ProductCard, onOpen: CardProps['onOpen']) {
  const language = useLanguage()
  const text = useText(catalogueText)
  const note = isSoldOut ? text.soldOut : undefined
  return { name: nameIn(name, language), picture, priceFen, sizeName, note, onPress: () => onOpen(id) }
}

/** What stands below the last card: the rest is coming, did not come, can be asked for, or there is no more. */
function ListEnd({ list }: { readonly list: More<ProductCard> }) {
  const common = useText(commonText)
  const text = useText(catalogueText).shop
  const more = () => void list.more()
  if (list.isLoading) return <View className={styles.end}>{common.loading}</View>
  if (list.error !== null) {
    return (
      <View className={styles.end}>
        <View className={styles.failed}>{text.moreFailed}</View>
        <Button label={common.retry} onPress={more} isSmall />
      </View>
    )
  }
  if (list.nextCursor === null) return <View className={styles.end}>{common.list.end}</View>
  return (
    <Pressable className={styles.end} onPress={more}>
      {common.list.more}
    </Pressable>
  )
}
