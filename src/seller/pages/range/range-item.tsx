import type { RangeItem as RangeItemData } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { CheckRow } from '@/components/check-row'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { useLanguage, useText } from '@/lib/language'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './index.module.scss'

export interface RangeItemProps {
  readonly item: RangeItemData
  readonly isPicked: boolean
  readonly onToggle: () => void
}

/** One thing of the range. A place of its own, so that picking sends this one and no other. */
export function RangeItem({ item, isPicked, onToggle }: RangeItemProps) {
  const text = useText(sellerShopText)
  const name = nameIn(item.name, useLanguage())
  const word = isPicked ? text.picked : text.pick
  return (
    <View className={styles.item}>
      <Pressable className={styles.open} onPress={() => navigation.open(pagePaths.product({ id: item.productId }))}>
        <Picture picture={item.picture} className={styles.thumbnail} />
        <View className="grow">
          <View className="t-medium clip-2">{name}</View>
          <View className={styles.facts}>{useFacts(item)}</View>
        </View>
      </Pressable>
      {item.sizes.map((size) => (
        <View key={size.id} className={styles.size}>
          <View className="grow">{`${text.size(size.name, formatFen(size.priceFen))} · ${text.stock(size.stock)}`}</View>
          <View className={styles.earn}>{text.earn(formatFen(size.earnFen))}</View>
        </View>
      ))}
      <View className={styles.pick}>
        <CheckRow isChecked={isPicked} onChange={onToggle} label={`${word}, ${name}`}>
          {word}
        </CheckRow>
        <Pressable className={styles.share} label={text.shareOf(name)} onPress={() => navigation.open(pagePaths.share(item.productId))}>
          {text.share}
        </Pressable>
      </View>
    </View>
  )
}

/** How it sells, what people think of it, and who of this seller's looked at it. */
function useFacts({ isNew, soldPieces, reviews, likedBy }: RangeItemData): string {
  const text = useText(sellerShopText)
  const facts = [
    isNew && text.isNew,
    soldPieces > 0 ? text.sold(soldPieces) : text.unsold,
    reviews.count > 0 && text.reviews((reviews.averageTenths / 10).toFixed(1), reviews.count),
    likedBy > 0 && text.likedBy(likedBy),
  ]
  return facts.filter(Boolean).join(' · ')
}
