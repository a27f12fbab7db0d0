import type { Desk } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { CommissionRow } from '../../components/commission-row'
import styles from './index.module.scss'

const shown = 3

/** The latest orders that came through this seller. */
export function DeskCommissions({ commissions }: { readonly commissions: Desk['commissions'] }) {
  const text = useText(sellerText)
  const [openId, setOpenId] = useState<string | null>(null)
  return (
    <View className={styles.latest}>
      <View className={styles.head}>
        <View className="t-strong">{text.latestTitle}</View>
        {commissions.length > 0 && (
          <Pressable className={styles.all} onPress={() => navigation.open(pagePaths.sellerOrders())}>
            {text.all}
            <Icon name="caret-right" size={14} />
          </Pressable>
        )}
      </View>
      {commissions.length === 0 && <View className={styles.none}>{text.noCommissions}</View>}
      {commissions.slice(0, shown).map((commission) => (
        <CommissionRow
          key={commission.orderId}
          commission={commission}
          isOpen={commission.orderId === openId}
          onPress={() => setOpenId(commission.orderId === openId ? null : commission.orderId)}
        />
      ))}
    </View>
  )
}
