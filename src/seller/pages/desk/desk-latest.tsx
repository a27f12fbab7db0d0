import type { Desk } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { commissionTitle, movementText } from '../../components/commission-words'
import styles from './index.module.scss'

/** The last orders that came through this seller, a line each. */
export function DeskLatest({ latest }: { readonly latest: Desk['latest'] }) {
  const text = useText(sellerText)
  const language = useLanguage()
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <View className="t-strong">{text.latestTitle}</View>
        {latest.length > 0 && (
          <Pressable className={styles.all} onPress={() => navigation.open(pagePaths.sellerOrders())}>
            {text.all}
            <Icon name="caret-right" size={14} />
          </Pressable>
        )}
      </View>
      {latest.length === 0 && <View className="ink-2">{text.noCommissions}</View>}
      {latest.map((line) => (
        <ListRow
          key={line.orderId}
          label={commissionTitle(line, text, language)}
          value={movementText(line.netFen)}
          onPress={() => navigation.open(pagePaths.sellerOrder(line.orderId))}
          hasLine
        />
      ))}
    </View>
  )
}
