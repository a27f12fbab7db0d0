import type { Quote } from '@contract/api/types'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { classList } from '@/lib/class-list'
import { useLanguage, useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import { nameIn } from '@/lib/names'
import { AddressCard } from '../../components/address-card'
import { ChangesNotice } from '../../components/changes-notice'
import { CheckoutGoods } from '../../components/checkout-goods'
import { CheckoutSums } from '../../components/checkout-sums'
import { RecommenderRow } from '../../components/recommender-row'
import styles from './index.module.scss'
import type { Checkout } from './use-checkout'

export interface CheckoutContentProps {
  readonly checkout: Checkout
  readonly quote: Quote
}

/** Address; goods with delivery, note and recommender; sums; what can go back. */
export function CheckoutContent({ checkout, quote }: CheckoutContentProps) {
  const text = useText(purchaseText)
  const { address, draft, marks, lines } = checkout
  const takeAll = () => {
    for (const { sizeId, changes } of lines) for (const change of changes) checkout.takeOver(sizeId, change)
  }
  const addressErrors = { missing: text.address.missing, 'not-served': text.address.notServed(marks.unservedRegion ?? '') }
  return (
    <View className={styles.content}>
      <ChangesNotice count={lines.reduce((sum, { changes }) => sum + changes.length, 0)} onTakeAll={takeAll} />
      <AddressCard
        address={address}
        error={marks.address === null ? null : addressErrors[marks.address]}
        onPress={checkout.chooseAddress}
      />
      <View className={classList('document', styles.goods)}>
        <CheckoutGoods lines={lines} onTake={({ sizeId }, change) => checkout.takeOver(sizeId, change)} />
        <ListRow
          label={text.delivery}
          value={<View className={styles.fact}>{text.shipsWithin(quote.shipsWithinHours)}</View>}
          isQuiet
          hasLine
        />
        <ListRow label={text.note.label} value={<Note note={draft.note} />} onPress={checkout.openNote} isQuiet hasLine />
        <RecommenderRow
          recommender={quote.recommender}
          credit={quote.credit}
          isDropped={draft.dropsRecommender}
          hasChanged={marks.hasRecommender}
          onDrop={() => checkout.setDropped(true)}
          onPutBack={() => checkout.setDropped(false)}
        />
      </View>
      <CheckoutSums quote={quote} hasChanged={marks.hasTotal} />
      <ReturnWords lines={quote.lines} />
    </View>
  )
}

function Note({ note }: { readonly note: string }) {
  const text = useText(purchaseText).note
  return note.trim() === '' ? <View className="ink-3">{text.hint}</View> : <View className={classList('clip-2', styles.fact)}>{note}</View>
}

/** The law wants it said before paying what can't be sent back. */
function ReturnWords({ lines }: Pick<Quote, 'lines'>) {
  const text = useText(purchaseText)
  const language = useLanguage()
  const fresh = lines.filter((line) => line.returnRule === 'fresh')
  const names = [...new Set(fresh.map((line) => nameIn(line.name, language)))].join(text.listComma)
  const words = fresh.length === 0 ? text.returns : fresh.length === lines.length ? text.returnsFresh : text.returnsMixed(names)
  return <View className={styles.returns}>{words}</View>
}
