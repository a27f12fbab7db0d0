import type { Order } from '@contract/api/types'
import { addFen, formatFen } from '@contract/money'
import { isAllowed } from '@contract/order-state'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { Price } from '@/components/price'
import { addressLine, maskedPhone } from '@/lib/address-check'
import { classList } from '@/lib/class-list'
import { formatDay, formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { purchaseText } from '@/lib/messages/purchase'
import { pagePaths } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'
import { navigation } from '@/platform/navigation'
import styles from './order-facts.module.scss'

const isWeb = process.env.TARO_ENV === 'h5'

export interface OrderFactsProps {
  readonly order: Order
  /** Something of it can be returned or refunded. */
  readonly canClaim: boolean
}

/** The sums, then to whom, by whom and under which number, and the ways to what comes after. */
export function OrderFacts({ order, canClaim }: OrderFactsProps) {
  return (
    <>
      <Sums order={order} />
      <View className={styles.card}>
        <AddressFact order={order} />
        <Facts order={order} />
        <AfterSale order={order} canClaim={canClaim} />
      </View>
    </>
  )
}

function Sums({ order }: { readonly order: Order }) {
  const text = useText(ordersText).sums
  const refunded = addFen(...order.refunds.filter(({ state }) => state === 'succeeded').map(({ amountFen }) => amountFen))
  return (
    <View className={styles.card}>
      <Sum label={text.goods} value={formatFen(order.goodsFen)} />
      <Sum label={text.freight} value={order.freightFen === 0 ? text.free : formatFen(order.freightFen)} />
      {refunded > 0 && <Sum label={text.refunded} value={`−${formatFen(refunded)}`} />}
      <View className={styles.total}>
        <View className="t-strong">{text.total}</View>
        <Price amount={order.totalFen} />
      </View>
    </View>
  )
}

function Sum({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <View className={styles.sum}>
      <View className="ink-2">{label}</View>
      <View>{value}</View>
    </View>
  )
}

function AddressFact({ order: { id, state, address } }: { readonly order: Order }) {
  const text = useText(ordersText).facts
  return (
    <View className={styles.address}>
      <Icon name="map-pin" size={22} className="ink-2" />
      <View className="grow">
        <View className={styles.person}>
          <View className="t-strong">{address.name}</View>
          <View className="ink-2">{maskedPhone(address.phone)}</View>
        </View>
        <View className="t-caption ink-2">{addressLine(address)}</View>
      </View>
      {isAllowed(state, 'buyer', 'change-address') && (
        <Pressable className={styles.change} onPress={() => navigation.open(pagePaths.addresses({ use: id }))}>
          {text.changeAddress}
        </Pressable>
      )}
    </View>
  )
}

function Facts({ order }: { readonly order: Order }) {
  const text = useText(ordersText)
  const { rules } = useText(purchaseText).recommender
  const language = useLanguage()
  const { note, recommender, credit, id, placedAt } = order
  const copyNumber = async () => {
    if (!(await copyText(id))) showToast(text.parcel.copyFailed)
    else if (isWeb) showToast(text.facts.numberCopied)
  }
  return (
    <>
      {note !== '' && (
        <View className={styles.fact}>
          <View className={styles.key}>{text.facts.note}</View>
          <View className={styles.value}>{note}</View>
        </View>
      )}
      {recommender !== null && (
        <View className={classList(styles.fact, styles.wraps)}>
          <View className={styles.key}>{text.facts.recommender}</View>
          <View className={styles.person}>
            <Avatar picture={recommender.avatar} name={recommender.name} size={26} />
            {recommender.name}
          </View>
          {credit !== null && (
            <View className={styles.rule}>
              {rules[credit.rule](recommender.name, formatDay(credit.visitedAt, language), credit.windowDays)}
            </View>
          )}
        </View>
      )}
      <View className={styles.fact}>
        <View className={styles.key}>{text.facts.placedAt}</View>
        <View className={styles.value}>{formatMomentWithHour(placedAt, language)}</View>
      </View>
      <Pressable className={styles.fact} label={text.facts.copyNumber} onPress={() => void copyNumber()}>
        <View className={styles.key}>{text.facts.number}</View>
        <View className={styles.number}>
          {id}
          <Icon name="copy" size={16} />
        </View>
      </Pressable>
    </>
  )
}

function AfterSale({ order: { id, claims }, canClaim }: OrderFactsProps) {
  const text = useText(ordersText)
  return (
    <>
      {canClaim && (
        <ListRow label={text.actions.claim} onPress={() => navigation.open(pagePaths.askClaim({ orderId: id }))} isQuiet hasLine />
      )}
      {claims.map((claim) => (
        <ListRow
          key={claim.id}
          label={text.facts.claim}
          value={formatFen(claim.totalFen)}
          onPress={() => navigation.open(pagePaths.claim(claim.id))}
          isQuiet
          hasLine
        />
      ))}
      <ListRow label={text.facts.complain} onPress={() => navigation.open(pagePaths.complain({ orderId: id }))} isQuiet hasLine />
    </>
  )
}
