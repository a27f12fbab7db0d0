import type { Commission, SellerOrderPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tag } from '@/components/tag'
import { Timeline } from '@/components/timeline'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { statementText } from '@/lib/messages/statement'
import { nameIn } from '@/lib/names'
import { pagePaths, readQuery } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { LineSum } from '../../components/commission-sum'
import { commissionStory, commissionTitle, movementText, netCommission, stateTag, takenBackTitle } from '../../components/commission-words'
import { CopyCode } from '../../components/copy-code'
import { HearOfOrders } from '../../components/hear-of-orders'
import styles from '../../components/money.module.scss'
import { MoneySkeleton } from '../../components/money-skeleton'
import { useSellerOrder } from '../../queries/use-commissions'

export default function OrderBehindPage() {
  const text = useText(statementText)
  const order = useSellerOrder(readQuery(useRouter().params, 'id') ?? '')
  return (
    <PageFrame title={text.orderTitle}>
      <View className={styles.page}>
        {order.state === 'loading' && <MoneySkeleton />}
        {order.state === 'error' && <ErrorState drawing={coldCup} error={order.error} onRetry={order.refresh} />}
        {order.state === 'ready' && (
          <>
            <SeenNotice error={order.error} seenAt={order.seenAt} />
            <Answer commission={order.data.commission} />
            <Goods commission={order.data.commission} />
            <Facts commission={order.data.commission} />
            <Ledger page={order.data} />
            <HearOfOrders messages={order.data.messages} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

/** Who bought what, what it brings, and why it is theirs. */
function Answer({ commission }: { readonly commission: Commission }) {
  const text = useText(sellerText)
  const language = useLanguage()
  return (
    <View className={styles.block}>
      <View className="t-title">{commissionTitle(commission, text, language)}</View>
      <View className={styles.state}>
        <View className="t-heading numerals">{movementText(netCommission(commission))}</View>
        <Tag {...stateTag(commission.state, text)} />
      </View>
      <View className="ink-2">{commissionStory(commission, text, language)}</View>
    </View>
  )
}

/** Each product with its sum, as it stands after refunds. */
function Goods({ commission }: { readonly commission: Commission }) {
  return (
    <View className={styles.document}>
      {commission.lines.map((line) => (
        <LineSum key={line.id} line={line} refunds="after" isNamed />
      ))}
    </View>
  )
}

/** The card it came from, when it was placed, and its number for asking HQ. */
function Facts({ commission }: { readonly commission: Commission }) {
  const text = useText(statementText)
  const seller = useText(sellerText)
  const language = useLanguage()
  const { orderId, at, credit } = commission
  const { product } = credit.card
  return (
    <View className={styles.rows}>
      <ListRow
        label={text.card(seller.channels[credit.channel])}
        value={product === null ? seller.theShop : nameIn(product.name, language)}
        onPress={product === null ? undefined : () => navigation.open(pagePaths.product({ id: product.id }))}
        isQuiet
      />
      <ListRow label={text.placed} value={formatMomentWithHour(at, language)} isQuiet hasLine />
      <ListRow label={text.number} value={<CopyCode code={orderId} />} isQuiet hasLine />
    </View>
  )
}

/** What of it is in the books, newest first. */
function Ledger({ page: { commission, postings } }: { readonly page: SellerOrderPage }) {
  const statement = useText(statementText)
  const seller = useText(sellerText)
  const language = useLanguage()
  const steps = postings.map((posting, index) => ({
    key: String(index),
    title: `${titleOf(posting)} ${movementText(posting.amountFen)}`,
    text: posting.kind === 'taken-back' ? statement.reasons[posting.reason ?? 'claim'] : undefined,
    time: formatMomentWithHour(posting.at, language),
  }))
  function titleOf(posting: SellerOrderPage['postings'][number]): string {
    if (posting.kind !== 'taken-back') return statement.ledgerKinds[posting.kind]
    return takenBackTitle(posting, commission, { seller, statement }, language)
  }
  return (
    <View className={styles.document}>
      <View className={styles.head}>
        <View className="t-strong">{statement.ledger}</View>
      </View>
      <Timeline steps={steps.reverse()} isUnderWay={false} />
    </View>
  )
}
