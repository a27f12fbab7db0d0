import type { SellerShop } from '@contract/api/types'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { AskSheet } from '@/components/ask-sheet'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { pagePaths, tabPaths } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { useInbound } from '@/stores/inbound'
import { usePicks } from '../../queries/use-picks'
import { useLeaveShop, useSellerShop } from '../../queries/use-seller-shop'
import { FaceSheet } from './face-sheet'
import styles from './index.module.scss'
import { PickSheet } from './pick-sheet'
import { PicksList } from './picks-list'
import { ShopFace } from './shop-face'
import { SellerShopSkeleton } from './shop-skeleton'

/** What a seller's shop looks like to others, and what is in it. */
export default function SellerShopPage() {
  const text = useText(sellerShopText)
  const shop = useSellerShop()
  if (shop.state === 'ready') return <Shop shop={shop.data} notice={<SeenNotice error={shop.error} seenAt={shop.seenAt} />} />
  return (
    <PageFrame title={text.title}>
      {shop.state === 'loading' && <SellerShopSkeleton />}
      {shop.state === 'error' && <ErrorState drawing={coldCup} error={shop.error} onRetry={shop.refresh} />}
    </PageFrame>
  )
}

type OpenSheet = 'face' | 'leave' | { readonly productId: string } | null
const picksOf = (shop: SellerShop) => shop.picks
const openRange = () => navigation.open(pagePaths.range())

/** The buyer's page, on no card: then it is the seller's own. '' because the tab itself may have been opened by somebody's card. */
function preview(): void {
  useInbound.setState({ token: '' })
  navigation.switchTab(tabPaths.shop)
}

function Shop({ shop, notice }: { readonly shop: SellerShop; readonly notice: ReactNode }) {
  const text = useText(sellerShopText)
  const [sheet, setSheet] = useState<OpenSheet>(null)
  const picks = usePicks(shop.picks, picksOf)
  const isActive = shop.state === 'active'
  const close = () => setSheet(null)
  const bar = isActive && (
    <BottomBar>
      <Button label={text.preview} onPress={preview} isWide />
      <Button kind="main" label={text.choose} onPress={openRange} isWide />
    </BottomBar>
  )
  const opened =
    typeof sheet === 'object' && sheet !== null ? picks.picks.find(({ productId }) => productId === sheet.productId) : undefined
  return (
    <PageFrame
      title={text.title}
      bar={bar}
      sheets={
        isActive && (
          <>
            <FaceSheet shop={shop} isOpen={sheet === 'face'} onClose={close} />
            {opened && <PickSheet key={opened.productId} pick={opened} picks={picks} onClose={close} />}
            <LeaveSheet isOpen={sheet === 'leave'} onClose={close} />
          </>
        )
      }
    >
      {notice}
      <View className={styles.page}>
        {!isActive && <Standing shop={shop} />}
        <ShopFace shop={shop} onEdit={isActive ? () => setSheet('face') : undefined} />
        <PicksList picks={picks} isFixed={!isActive} onOpen={(productId) => setSheet({ productId })} />
        {isActive && (
          <View className={styles.rows}>
            <ListRow label={text.shareShop} onPress={() => navigation.open(pagePaths.share(null))} />
            <ListRow label={text.leave.row} onPress={() => setSheet('leave')} hasLine />
          </View>
        )}
      </View>
    </PageFrame>
  )
}

/** Why nothing can be changed now, and what still happens to the money. */
function Standing({ shop }: { readonly shop: SellerShop }) {
  const { closed } = useText(sellerShopText)
  const seller = useText(sellerText)
  if (shop.state === 'suspended') {
    return (
      <View className={styles.standing}>
        <InlineNotice icon="warning-circle">{seller.suspended(shop.reason)}</InlineNotice>
      </View>
    )
  }
  return (
    <>
      <InlineNotice icon="storefront">{closed.words}</InlineNotice>
      <Button kind="main" label={closed.reopen} onPress={() => navigation.open(pagePaths.join())} className={styles.reopen} />
    </>
  )
}

function LeaveSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { leave } = useText(sellerShopText)
  const leaving = useLeaveShop()
  const run = async () => {
    const person = await leaving.run()
    if (person !== null) showToast(leave.done)
    return person
  }
  return <AskSheet isOpen={isOpen} onClose={onClose} texts={leave} write={{ ...leaving, run }} />
}
