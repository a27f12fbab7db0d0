import { addFen, type Fen, multiplyFen } from '@contract/money'
import { View } from '@tarojs/components'
import emptyBag from '@/assets/drawings/empty-bag.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { Price } from '@/components/price'
import { classList } from '@/lib/class-list'
import { NetworkError } from '@/lib/http'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { purchaseText } from '@/lib/messages/purchase'
import { nameIn } from '@/lib/names'
import { pagePaths, tabPaths } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { type BagLine, changeQuantity, removeFromBag, useBag } from '@/stores/bag'
import { useInbound } from '@/stores/inbound'
import { BagLineRow } from '../../components/bag-line'
import { type BagQuote, useBagQuote } from '../../queries/use-bag-quote'
import { useShop } from '../../queries/use-shop'
import styles from './index.module.scss'

interface ShownLine extends BagLine {
  /** Today's where it is known, else that of the time of putting in. */
  readonly todayFen: Fen
  readonly left: number
  readonly problem: 'out-of-stock' | 'not-on-sale' | 'size-gone' | null
}

function showLine(line: BagLine, quote: BagQuote): ShownLine {
  const known = quote.find(line.sizeId)
  if (known === null) return { ...line, todayFen: line.unitFen, left: line.quantity, problem: null }
  const isGone = known.problem === 'not-on-sale' || known.problem === 'size-gone'
  const problem = isGone ? known.problem : known.left < line.quantity ? 'out-of-stock' : null
  return { ...line, todayFen: known.unitFen, left: known.left, problem }
}

export default function BagPage() {
  const text = useText(purchaseText)
  const bag = useBag((state) => state.lines)
  const quote = useBagQuote(bag)
  const lines = bag.map((line) => showLine(line, quote))
  if (lines.length === 0) {
    return (
      <PageFrame title={text.bagTitle} kind="tab">
        <EmptyBag />
      </PageFrame>
    )
  }
  return (
    <PageFrame title={text.bagTitle} kind="tab" bar={<Bar lines={lines} />}>
      <View className={styles.content}>
        {quote.error instanceof NetworkError && (
          <View className={styles.notice}>
            <InlineNotice kind="neutral">{text.bag.offline}</InlineNotice>
          </View>
        )}
        <View className={classList('document', styles.lines)}>
          {lines.map((line) => (
            <View key={line.sizeId} className={styles.line}>
              <Line line={line} />
            </View>
          ))}
        </View>
      </View>
    </PageFrame>
  )
}

function Line({ line }: { readonly line: ShownLine }) {
  const text = useText(purchaseText)
  const { undo } = useText(commonText)
  const language = useLanguage()
  const { sizeId, productId, sizeName, picture, quantity, left, problem } = line
  const remove = () => showToast(text.removed, { label: undo, run: removeFromBag(sizeId) })
  return (
    <BagLineRow
      name={nameIn(line.name, language)}
      sizeName={sizeName}
      picture={picture}
      unitFen={line.todayFen}
      hasNewPrice={line.todayFen !== line.unitFen}
      quantity={quantity}
      problem={problem}
      left={left}
      onOpen={() => navigation.open(pagePaths.product({ id: productId }))}
      onQuantity={(wanted) => changeQuantity(sizeId, wanted)}
      onRemove={remove}
    />
  )
}

function Bar({ lines }: { readonly lines: readonly ShownLine[] }) {
  const text = useText(purchaseText)
  const inReach = lines.filter(({ problem, left }) => problem === null || left > 0)
  const total = addFen(...inReach.map(({ todayFen, quantity }) => multiplyFen(todayFen, quantity)))
  const pieces = inReach.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <BottomBar>
      <View className="grow">
        <Price amount={total} size="l" />
        <View className="t-tag ink-3 numerals">{text.pieces(pieces)}</View>
      </View>
      <Button label={text.bag.checkout} kind="main" onPress={() => navigation.open(pagePaths.checkout())} className={styles.checkout} />
    </BottomBar>
  )
}

/** Says what could be looked at first, when the shop that this person came to is known. */
function EmptyBag() {
  const { bag } = useText(purchaseText)
  const language = useLanguage()
  const token = useInbound((state) => state.token)
  const shop = useShop(token).data
  const seller = shop?.seller ?? null
  const first = shop?.products.items[0]
  const words = seller !== null && first !== undefined ? bag.emptyWith(seller.name, nameIn(first.name, language)) : bag.emptyWords
  const action = {
    label: seller === null ? bag.toShop : bag.toShopOf(seller.shopName),
    onPress: () => navigation.switchTab(tabPaths.shop),
  }
  return <Empty drawing={emptyBag} title={bag.empty} words={words} action={action} />
}
