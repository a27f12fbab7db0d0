import type { Obstacle } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { formatMoment } from '@/lib/dates'
import { type Language, useLanguage, useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './plain.module.scss'

/** What is still open, each with what to do, and where. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const text = useText(accountText).leave
  const language = useLanguage()
  return (
    <View className={styles.document}>
      <View className="t-heading">{text.blocked}</View>
      {obstacles.map((obstacle) => {
        const path = placeOf(obstacle)
        return (
          <ListRow
            key={JSON.stringify(obstacle)}
            label={obstacleText(language, obstacle)}
            onPress={path === null ? undefined : () => navigation.open(path)}
            hasLine
          />
        )
      })}
    </View>
  )
}

function placeOf(obstacle: Obstacle): string | null {
  if ('orderId' in obstacle) return pagePaths.order(obstacle.orderId)
  if (obstacle.kind === 'complaint') return pagePaths.complaint(obstacle.complaintId)
  return obstacle.kind === 'balance' || obstacle.kind === 'shop-orders' ? pagePaths.desk() : null
}

export function obstacleText(language: Language, obstacle: Obstacle): string {
  const text = accountText[language].leave.obstacles
  switch (obstacle.kind) {
    case 'order':
      return orderText(language, obstacle)
    case 'balance':
      return text.balance(formatFen(obstacle.amountFen))
    case 'shop-orders':
      return text.shopOrders(obstacle.count)
    case 'refund':
    case 'claim':
    case 'complaint':
    case 'staff':
      return text[obstacle.kind]
    default:
      // A newer server may know of more.
      return text.open
  }
}

function orderText(language: Language, { state, returnUntil }: Extract<Obstacle, { kind: 'order' }>): string {
  const text = accountText[language].leave.obstacles
  if (state === 'placed' || state === 'paid') return text[state]
  if (state !== 'received') return text.shipped
  return returnUntil === null ? text.receivedOpen : text.received(formatMoment(returnUntil, language))
}
