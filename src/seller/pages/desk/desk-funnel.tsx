import type { Desk } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Funnel } from '@/components/funnel'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './index.module.scss'

/** How many of those who opened a card looked, ordered, received. */
export function DeskFunnel({ funnel, days }: { readonly funnel: Desk['funnel']; readonly days: number }) {
  const text = useText(sellerText)
  const { people, viewers, paid, received } = funnel
  const perOrder = paid === 0 ? null : Math.max(1, Math.round(people / paid))
  return (
    <Pressable className={styles.card} onPress={() => navigation.open(pagePaths.brought())}>
      <View className={styles.head}>
        <View className="t-strong grow">{text.funnelTitle(days)}</View>
        {perOrder !== null && <View className={styles.quiet}>{text.peoplePerOrder(perOrder)}</View>}
        <Icon name="caret-right" size={14} className="ink-3" />
      </View>
      <Funnel
        steps={[
          { label: text.funnel.people, count: people, kind: 'interest' },
          { label: text.funnel.viewers, count: viewers, kind: 'interest' },
          { label: text.funnel.paid, count: paid, kind: 'order' },
          { label: text.funnel.received, count: received, kind: 'order' },
        ]}
      />
    </Pressable>
  )
}
