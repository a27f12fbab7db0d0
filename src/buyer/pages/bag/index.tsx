import { addFen, multiplyFen } from '@contract/money'
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
import { changeQuantity, removeFromBag } from '@/stores/bag'
import { useInbound } from '@/stores/inbound'
import { BagLineRow } from '../../components/bag-line'
import { ChangesNotice } from '../../components/changes-notice'
import { isGone } from '../../queries/find-changes'
import { useShop } from '../../queries/use-shop'
import styles from './index.module.scss'
import { type ShownLine, takeOver, useBagLines, usePlaces } from './use-bag-lines'

export default function BagPage() {
  const text = useText(purchaseText)
  const { lines, error } = useBagLines()
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
        {error instanceof NetworkError && (
          <View className={styles.notice}>
            <InlineNotice kind="neutral">{text.bag.offline}</InlineNotice>
          </View>
        )}
        <Changes lines={lines} />
        <Lines lines={lines} />
      </View>
    </PageFrame>
  )
}

function Changes({ lines }: { readonly lines: readonly ShownLine[] }) {
  const takeAll = () => {
    for (const line of lines) for (const change of line.changes) takeOver(line, change)
  }
  return <ChangesNotice count={lines.reduce((sum, { changes }) => sum + changes.length, 0)} onTakeAll={takeAll} />
}

function Lines({ lines }: { readonly lines: readonly ShownLine[] }) {
  const places = usePlaces(lines)
  return (
    <View className={classList('document', styles.lines)}>
      {places.map(({ sizeId, line }) => (
        <View key={sizeId}>
          {line !== null && (
            <View className={line === lines[0] ? undefined : styles.line}>
              <Line line={line} />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}

function Line({ line }: { readonly line: ShownLine }) {
  const text = useText(purchaseText)
  const { undo } = useText(commonText)
  const language = useLanguage()
  const { sizeId, productId, sizeName, picture, quantity, changes } = line
  const remove = () => showToast(text.removed, { label: undo, run: removeFromBag(sizeId) })
  return (
    <BagLineRow
      name={nameIn(line.name, language)}
      sizeName={sizeName}
      picture={picture}
      unitFen={line.todayFen}
      quantity={quantity}
      changes={changes}
      onOpen={() => navigation.open(pagePaths.product({ id: productId }))}
      onQuantity={(wanted) => changeQuantity(sizeId, wanted)}
      onRemove={remove}
      onTake={(change) => (isGone([change]) ? remove() : takeOver(line, change))}
    />
  )
}

function Bar({ lines }: { readonly lines: readonly ShownLine[] }) {
  const text = useText(purchaseText)
  const inReach = lines.filter(({ changes }) => !isGone(changes))
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
