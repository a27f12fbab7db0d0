import type { SellerShop } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './index.module.scss'

export interface ShopFaceProps {
  readonly shop: SellerShop
  /** Left out while nothing may be changed. */
  readonly onEdit?: () => void
}

/** Cover, name and words as they stand; the owner's picture and name are the person's own. */
export function ShopFace({ shop, onEdit }: ShopFaceProps) {
  const { face } = useText(sellerShopText)
  const { cover, owner } = shop
  const notice = cover === null || cover.state === 'passed' ? null : cover.state === 'unchecked' ? face.checking : face.refused
  return (
    <>
      <View className={styles.face}>
        {cover !== null && <Picture picture={cover.address} className={styles.cover} isLazy={false} />}
        <View className={styles.who}>
          <Avatar picture={owner.avatar} name={owner.nickname} size={60} />
          <View className="grow">
            <View className="t-heading">{shop.name}</View>
            <View className={styles.words}>{shop.words || face.noWords}</View>
          </View>
          {onEdit && (
            <Pressable className={styles.edit} onPress={onEdit}>
              {face.edit}
            </Pressable>
          )}
        </View>
        {onEdit && <ListRow label={face.person} value={owner.nickname} onPress={() => navigation.open(pagePaths.profile())} hasLine />}
      </View>
      {notice !== null && (
        <View className={styles.above}>
          <InlineNotice kind={cover?.state === 'unchecked' ? 'waiting' : 'error'}>{notice}</InlineNotice>
        </View>
      )}
    </>
  )
}
