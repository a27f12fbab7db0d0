import type { RouteAnswer } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { businessDay, formatDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import { ActStory } from '../../components/act-story'
import styles from '../../components/hq-page.module.scss'

type Seller = RouteAnswer<'getHqSeller'>['seller']

interface FactsDocument {
  readonly title: string
  readonly rows: readonly (readonly [label: string, value: string | number])[]
}

/** Since when, what was sold and earned, what is theirs, and what was done about it. */
export function SellerFacts({ page: { seller, acts } }: { readonly page: RouteAnswer<'getHqSeller'> }) {
  const { sellers: text, someone } = useText(hqOfficeText)
  const language = useLanguage()
  return (
    <>
      <View className="t-title">{seller.shopName}</View>
      <View className={styles.words}>
        {[seller.name || someone, text.standing[seller.state], text.since(formatDay(businessDay(Date.parse(seller.since)), language))].join(
          ' · ',
        )}
      </View>
      {seller.state === 'suspended' && seller.reason !== null && (
        <View className={styles.above}>
          <InlineNotice icon="warning-circle">{text.why(seller.reason)}</InlineNotice>
        </View>
      )}
      {documentsOf(seller, text).map(({ title, rows }) => (
        <View key={title} className={styles.document}>
          <View className={styles.head}>{title}</View>
          {rows.map(([label, value]) => (
            <ListRow key={label} label={label} value={value} isQuiet hasLine />
          ))}
        </View>
      ))}
      <ActStory acts={acts} />
    </>
  )
}

function documentsOf(seller: Seller, text: (typeof hqOfficeText.zh)['sellers']): readonly FactsDocument[] {
  const { lately } = seller
  return [
    {
      title: text.lately,
      rows: [
        [text.people, lately.people],
        [text.orders, lately.orders],
        [text.commission, formatFen(lately.commissionFen)],
      ],
    },
    {
      title: text.ever,
      rows: [
        [text.people, seller.people],
        [text.orders, seller.orders],
        [text.received, seller.received],
        [text.refunded, seller.refunded],
        [text.sold, formatFen(seller.soldFen)],
        [text.commission, formatFen(seller.commissionFen)],
      ],
    },
    {
      title: text.money,
      rows: [
        [text.pending, formatFen(seller.pendingFen)],
        [text.available, formatFen(seller.availableFen)],
        [text.withdrawing, formatFen(seller.withdrawingFen)],
      ],
    },
  ]
}
