import type { Desk } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Price } from '@/components/price'
import { formatDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './index.module.scss'

/** What is there, and what is on its way and from when. */
export function DeskBalance({ desk }: { readonly desk: Desk }) {
  const text = useText(sellerText)
  return (
    <View className={styles.balance}>
      <View className="grow">
        <View className="t-caption ink-2">{text.available}</View>
        <Price amount={desk.availableFen} size="xl" />
        <View className={styles.pending}>{usePendingText(desk)}</View>
        {desk.availableFen < 0 && <View className={styles.pending}>{text.owed}</View>}
      </View>
      <Button isSmall label={text.withdraw} onPress={() => navigation.open(pagePaths.withdraw())} />
    </View>
  )
}

function usePendingText({ pendingFen, nextFreeOn }: Desk): string {
  const text = useText(sellerText)
  const language = useLanguage()
  const amount = formatFen(pendingFen)
  if (pendingFen === 0) return text.pending(amount)
  return nextFreeOn === null ? text.pendingUnknown(amount) : text.pendingUntil(amount, formatDay(nextFreeOn, language))
}
