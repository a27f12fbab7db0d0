import type { Desk, ShareResult } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Picture } from '@/components/picture'
import { formatMoment } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { nameIn } from '@/lib/names'
import { movementText } from '../../components/commission-words'
import styles from './desk-shares.module.scss'

const shown = 3

/** The last cards and what each brought. */
export function DeskShares({ shares }: { readonly shares: Desk['shares'] }) {
  const text = useText(sellerText)
  return (
    <View className={styles.card}>
      <View className={styles.title}>{text.sharesTitle}</View>
      {shares.length === 0 && <View className={styles.none}>{text.noShares}</View>}
      {shares.slice(0, shown).map((share) => (
        <Share key={share.token} share={share} />
      ))}
    </View>
  )
}

function Share({ share }: { readonly share: ShareResult }) {
  const text = useText(sellerText)
  const language = useLanguage()
  const { channel, sharedAt, productName, picture, opens, people, orders, commissionFen } = share
  const time = formatMoment(sharedAt, language)
  return (
    <View className={styles.row}>
      {picture === null ? (
        <View className={styles.shop}>
          <Icon name="storefront" />
        </View>
      ) : (
        <Picture picture={picture} className={styles.picture} />
      )}
      <View className={styles.name}>{productName === null ? text.theShop : nameIn(productName, language)}</View>
      <View className={styles.amount}>{orders > 0 && movementText(commissionFen)}</View>
      <View className={styles.quiet}>{text.shared(text.channels[channel], time)}</View>
      <View className={styles.brought}>{text.brought(opens, people)}</View>
      {orders > 0 && <View className={styles.orders}>{text.orders(orders)}</View>}
    </View>
  )
}
