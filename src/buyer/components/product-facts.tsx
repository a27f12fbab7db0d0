import type { ProductPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { periodOf } from '@/lib/periods'
import { formatYuan } from '@/lib/prices'
import styles from './product-facts.module.scss'

/** HQ's story of the product, in its paragraphs. */
export function ProductStory({ story }: { readonly story: string }) {
  const text = useText(catalogueText).product
  const paragraphs = story.split(/\n+/).filter((words) => words.trim() !== '')
  if (paragraphs.length === 0) return null
  return (
    <View className={styles.section}>
      <View className="t-heading" {...roleProps('heading')}>
        {text.story}
      </View>
      {paragraphs.map((words) => (
        <View key={words} className={classList('t-long', styles.paragraph)}>
          {words}
        </View>
      ))}
    </View>
  )
}

export interface ProductFactsProps {
  readonly page: ProductPage
  /** Left out where nobody can call, as in Moments' single page. */
  readonly onCall?: () => void
  readonly onComplain?: () => void
}

/** What a buyer asks before buying: where from, how long it keeps, when it is sent, whether it can go back, whom to call. */
export function ProductFacts({ page, onCall, onComplain }: ProductFactsProps) {
  const text = useText(catalogueText).product
  const { product, freight, shipsWithinHours, brandPhone } = page
  const rows = [
    { name: text.origin, value: product.origin },
    { name: text.shelfLife, value: text.shelfLifeOf(periodOf(product.shelfLifeDays)) },
    { name: text.licenceNumber, value: product.licenceNumber },
    { name: text.ships, value: text.shipsWithin(shipsWithinHours) },
    { name: text.delivery, value: deliveryWords(freight, text) },
    { name: text.returns, value: text.returnRules[product.returnRule] },
    { name: text.money, value: text.moneyHeld },
  ]
  return (
    <View className={styles.section}>
      <View className="t-heading" {...roleProps('heading')}>
        {text.facts}
      </View>
      <View className={styles.rows}>
        {rows.map(({ name, value }) => value !== '' && <Fact key={name} name={name} value={value} />)}
        {onCall === undefined ? (
          <Fact name={text.phone} value={brandPhone} />
        ) : (
          <Pressable className={classList(styles.row, styles.call)} onPress={onCall}>
            <View className={styles.name}>{text.phone}</View>
            <View className="accent">{brandPhone}</View>
          </Pressable>
        )}
        {onComplain && <ListRow label={text.complain} onPress={onComplain} isQuiet />}
      </View>
    </View>
  )
}

function deliveryWords(
  { feeFen, freeFromFen }: ProductPage['freight'],
  text: { readonly freeDelivery: string; readonly deliveryRule: (fee: string, from: string) => string },
): string {
  return feeFen === 0 ? text.freeDelivery : text.deliveryRule(formatYuan(feeFen), formatYuan(freeFromFen))
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className={styles.row}>
      <View className={styles.name}>{name}</View>
      {value}
    </View>
  )
}
