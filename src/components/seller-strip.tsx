import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { Avatar } from './avatar'
import { Icon } from './icon'
import { Pressable } from './pressable'
import styles from './seller-strip.module.scss'
import { Tag } from './tag'

export interface SellerStripProps {
  readonly name: string
  readonly avatar: string | null
  readonly shopName: string
  readonly words: string | null
  /** Opens the shop; left out in Moments' single page. */
  readonly onOpenShop?: () => void
  /** The mark 广告 was tapped: say in one sentence who this is (text.promoter.words of messages/common). */
  readonly onExplain: () => void
}

/** Who recommends it, openly as a promoter of this shop; never an amount. */
export function SellerStrip({ name, avatar, shopName, words, onOpenShop, onExplain }: SellerStripProps) {
  const text = useText(commonText)
  return (
    <View className={styles.strip}>
      <Avatar picture={avatar} name={name} />
      <View className="grow">
        <View className={styles.top}>
          <View className={classList('t-strong clip', styles.name)}>{text.recommends(name)}</View>
          <Pressable className={styles.mark} label={`${text.promoter.tag}, ${text.promoter.words(name)}`} onPress={onExplain}>
            <Tag label={text.promoter.tag} kind="legal" />
          </Pressable>
          {onOpenShop !== undefined && (
            <Pressable className={styles.shop} label={shopName} onPress={onOpenShop}>
              <View className={classList('t-caption clip', styles.shopName)}>{shopName}</View>
              <Icon name="caret-right" size={16} />
            </Pressable>
          )}
        </View>
        {words !== null && <View className="ink-2">{`“${words}”`}</View>}
      </View>
    </View>
  )
}
