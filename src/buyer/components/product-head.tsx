import type { ProductPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Price } from '@/components/price'
import { roleProps } from '@/lib/aria'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { nameIn } from '@/lib/names'
import { formatYuan } from '@/lib/prices'
import styles from './product-head.module.scss'
import { ShareButton } from './share-button'
import { shownSize } from './shown-size'

type Shown = Pick<ProductPage, 'product' | 'freight'>

export interface ProductHeadProps extends Shown {
  /** False in Moments' single page, where WeChat's own menu alone does. */
  readonly canShare: boolean
  /** Where sharing begins, for who has a page of their own for it. */
  readonly onShare?: () => void
}

/** Name, one line, the price of the size it is shown with, and on what terms. */
export function ProductHead({ product, freight, canShare, onShare }: ProductHeadProps) {
  const language = useLanguage()
  const size = shownSize(product)
  const subtitle = nameIn(product.subtitle, language)
  return (
    <View className={styles.head}>
      <View className={styles.name}>
        <View className="grow t-title" {...roleProps('heading')}>
          {nameIn(product.name, language)}
        </View>
        {canShare && <ShareButton onPress={onShare} />}
      </View>
      {subtitle !== '' && <View className={styles.subtitle}>{subtitle}</View>}
      <View className={styles.facts}>
        {size !== null && (
          <View className={styles.price}>
            <Price amount={size.priceFen} size="l" />
            {product.sizes.length > 1 && <View className="t-caption ink-3">{size.name}</View>}
          </View>
        )}
        {product.isOnSale && <Terms product={product} freight={freight} />}
      </View>
    </View>
  )
}

function Terms({ product, freight }: Shown) {
  const text = useText(catalogueText).product
  const priceFen = shownSize(product)?.priceFen ?? 0
  const isFree = freight.feeFen === 0 || priceFen >= freight.freeFromFen
  const delivery = isFree ? text.freeDelivery : text.freeDeliveryFrom(formatYuan(freight.freeFromFen))
  const returns = product.returnRule === 'fresh' ? text.fresh : text.sevenDays
  return <View className="t-caption ink-3">{`${delivery} · ${returns}`}</View>
}
