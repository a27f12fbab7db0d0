import type { ShopPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Icon, type IconName } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { hiddenFromReaders, roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { topRoom } from '@/lib/frame'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { commonText } from '@/lib/messages/common'
import styles from './shop-head.module.scss'

/** The brand's mark and name, on the line of WeChat's own button. */
export function BrandLine({ name }: { readonly name: string }) {
  const { top, height, right } = topRoom()
  return (
    <View className={styles.brand} style={{ paddingTop: `${top}px`, height: `${top + height}px`, paddingRight: `${right}px` }}>
      <View className={styles.mark} {...hiddenFromReaders} />
      <View className={classList('t-strong clip', styles.brandName)}>{name}</View>
    </View>
  )
}

export interface ShopHeadProps {
  readonly seller: ShopPage['seller']
  /** Above all else, where a seller put one. */
  readonly cover: ShopPage['cover']
  readonly brand: ShopPage['brand']
  /** The mark 广告 was tapped. */
  readonly onExplain: () => void
  readonly onLicence: () => void
  /** Left out where nothing else opens, as in Moments' single page. */
  readonly onSearch?: () => void
  /** Back to the pages of the seller who looks; left out for others. */
  readonly onOwn?: () => void
}

/** Whose shop this is, in their words, and three facts about who stands behind it. */
export function ShopHead({ seller, cover, brand, onExplain, onLicence, onSearch, onOwn }: ShopHeadProps) {
  const text = useText(catalogueText).shop
  return (
    <View className="gutters">
      {cover && <Picture picture={cover} className={styles.cover} isLazy={false} />}
      <View className={styles.person}>
        {seller !== null && <Avatar picture={seller.avatar} name={seller.name} size={60} />}
        <View className="grow">
          <View className={styles.name}>
            <View className="grow t-title" {...roleProps('heading')}>
              {seller === null ? brand.name : seller.shopName}
            </View>
            {onSearch !== undefined && (
              <Pressable className={styles.search} label={text.search} onPress={onSearch}>
                <Icon name="magnifying-glass" size={24} />
              </Pressable>
            )}
          </View>
          {seller === null ? <View className="t-caption ink-2">{brand.words}</View> : <SellerWords seller={seller} onExplain={onExplain} />}
        </View>
      </View>
      <View className={styles.facts}>
        <Fact icon="package" words={text.shipsFrom(brand.name)} />
        <Fact icon="arrow-u-up-left" words={text.returns} />
        <Pressable className={classList(styles.fact, styles.paper)} onPress={onLicence}>
          <Icon name="identification-card" size={16} />
          {text.licence}
        </Pressable>
        {onOwn !== undefined && (
          <Pressable className={classList(styles.fact, styles.paper)} onPress={onOwn}>
            <Icon name="storefront" size={16} />
            {text.own}
          </Pressable>
        )}
      </View>
    </View>
  )
}

interface SellerWordsProps {
  readonly seller: NonNullable<ShopPage['seller']>
  readonly onExplain: () => void
}

function SellerWords({ seller, onExplain }: SellerWordsProps) {
  const { promoter } = useText(commonText)
  const hasWords = seller.words !== null && seller.words !== ''
  return (
    <View className={styles.words}>
      <View className={classList('t-caption ink-2', styles.sentence)}>{hasWords ? seller.words : promoter.words(seller.name)}</View>
      <Pressable className={styles.legal} label={`${promoter.tag}, ${promoter.words(seller.name)}`} onPress={onExplain}>
        <Tag label={promoter.tag} kind="legal" />
      </Pressable>
    </View>
  )
}

function Fact({ icon, words }: { readonly icon: IconName; readonly words: string }) {
  return (
    <View className={styles.fact}>
      <Icon name={icon} size={16} />
      {words}
    </View>
  )
}
