import type { SellerMessage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { StatTiles } from '@/components/stat-tiles'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { invalidate } from '@/lib/request-cache'
import { askAboutMessages } from '@/platform/messages'
import { offerMessages } from '@/queries/offer-messages'
import styles from './hear-of-orders.module.scss'

/** How often WeChat will still tell a seller of what came, and one tap that adds to each. Nothing where no message is set up. */
export function HearOfOrders({ messages }: { readonly messages: readonly SellerMessage[] }) {
  const text = useText(sellerText).hear
  if (messages.length === 0) return null
  const offers = messages.flatMap(({ kind, templateId }) => (templateId === null ? [] : [{ kind, templateId }]))
  const add = () => void offerMessages(offers, askAboutMessages, () => invalidate('desk', 'seller-order:'))
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <View className="t-heading grow">{text.title}</View>
        {offers.length > 0 && <Button kind="soft" label={text.more} onPress={add} isSmall />}
      </View>
      <StatTiles tiles={messages.map(({ kind, left }) => ({ label: text.kinds[kind], value: left, unit: text.times }))} />
      <View className={styles.why}>{offers.length > 0 ? text.why : text.quiet}</View>
    </View>
  )
}
