import type { ShopPage as ShopData } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useReachBottom, useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useRef, useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Tabs } from '@/components/tabs'
import { classList } from '@/lib/class-list'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { commonText } from '@/lib/messages/common'
import { nameIn } from '@/lib/names'
import { pagePaths, readToken, sharedShop } from '@/lib/page-paths'
import { pictureAddress } from '@/lib/picture-address'
import { showToast } from '@/lib/toasts'
import { entry } from '@/platform/entry'
import { navigation } from '@/platform/navigation'
import { payment } from '@/platform/payment'
import { callPhone } from '@/platform/phone'
import { previewPictures } from '@/platform/picture-preview'
import { useShareIntent } from '@/queries/use-share-intent'
import { useInbound } from '@/stores/inbound'
import { LicenceSheet } from '../../components/licence-sheet'
import { OpenInWeChat } from '../../components/open-in-wechat'
import { shareTitle } from '../../components/share-title'
import { ShopGoods } from '../../components/shop-goods'
import { BrandLine, ShopHead } from '../../components/shop-head'
import { GoodsSkeleton, ShopSkeleton } from '../../components/shop-skeleton'
import { SortButton, SortSheet } from '../../components/sort-sheet'
import { useMomentsMenu } from '../../components/use-moments-menu'
import { useShop } from '../../queries/use-shop'
import { type GoodsSort, useShopGoods } from '../../queries/use-shop-goods'
import styles from './index.module.scss'

const everything = 'all'

/** The newest card counts: a tab lives on while people come in by other cards. */
function useToken(): string | null {
  const { params } = useRouter()
  return useInbound((state) => state.token) ?? readToken(params)
}

export default function ShopPage() {
  const text = useText(catalogueText)
  const brand = useText(commonText).brand
  const token = useToken()
  const shop = useShop(token)
  const [sheet, setSheet] = useState<'licence' | 'sort' | null>(null)
  const [sort, setSort] = useState<GoodsSort>('shop')
  const close = () => setSheet(null)
  useSharing(shop.data)
  const data = shop.data
  return (
    <PageFrame
      title={data?.seller?.shopName ?? data?.brand.name ?? text.shopTitle}
      kind="custom"
      hasBackDisc={false}
      sheets={
        data !== null && (
          <>
            <Licence brand={data.brand} isOpen={sheet === 'licence'} onClose={close} />
            <SortSheet sort={sort} isOpen={sheet === 'sort'} onClose={close} onChoose={setSort} />
          </>
        )
      }
    >
      <BrandLine name={data?.brand.name ?? brand} />
      {shop.state === 'loading' && <ShopSkeleton />}
      {shop.state === 'error' && <ErrorState error={shop.error} onRetry={shop.refresh} drawing={coldCup} />}
      {shop.state === 'ready' && (
        <>
          <SeenNotice error={shop.error} seenAt={shop.seenAt} />
          <Content shop={shop.data} token={token} sort={sort} onLicence={() => setSheet('licence')} onSort={() => setSheet('sort')} />
        </>
      )}
    </PageFrame>
  )
}

/** Both ways out carry the token that is in the page's data: a share handler that waits for anything fails. */
function useSharing(shop: ShopData | null): void {
  const text = useText(catalogueText)
  const { take, isMomentsPaused } = useShareIntent(shop?.share ?? null)
  useMomentsMenu(isMomentsPaused)
  const card = (way: 'chat' | 'moments') => {
    const own = shop?.share.card
    const picture = own?.[way] ?? shop?.products.items[0]?.picture
    const title =
      shop === null ? text.shopTitle : shop.seller === null ? shop.brand.words : shareTitle(text.shop.share(shop.seller.shopName))
    return { title: own?.title ?? title, imageUrl: picture === undefined ? undefined : pictureAddress(picture) }
  }
  useShareAppMessage(() => ({ ...card('chat'), path: sharedShop(take('chat')).path }))
  useShareTimeline(() => ({ ...card('moments'), query: sharedShop(take('moments')).query }))
}

interface ContentProps {
  readonly shop: ShopData
  readonly token: string | null
  readonly sort: GoodsSort
  readonly onLicence: () => void
  readonly onSort: () => void
}

function Content({ shop, token, sort, onLicence, onSort }: ContentProps) {
  const { shop: text, openInWechat } = useText(catalogueText)
  const promoter = useText(commonText).promoter
  const language = useLanguage()
  const [category, setCategory] = useState(everything)
  const tabs = [
    { key: everything, label: text.all },
    ...shop.categories.map(({ id, name }) => ({ key: id, label: nameIn(name, language) })),
  ]
  return (
    <>
      <ShopHead
        seller={shop.seller}
        cover={shop.cover}
        brand={shop.brand}
        onExplain={() => shop.seller !== null && showToast(promoter.words(shop.seller.name))}
        onLicence={onLicence}
        onSearch={entry.isSinglePage() ? undefined : () => navigation.open(pagePaths.search(token ?? undefined))}
        onOwn={shop.share.isOwn ? () => navigation.open(pagePaths.sellerShop()) : undefined}
      />
      {entry.isSinglePage() && <View className={styles.wechat}>{openInWechat}</View>}
      {process.env.TARO_ENV === 'h5' && !payment.isPossible && token !== null && (
        <View className={styles.wechat}>
          <OpenInWeChat token={token} />
        </View>
      )}
      <View className={classList('row', styles.tabs)}>
        <View className="grow">
          <Tabs tabs={tabs} chosen={category} onChoose={setCategory} />
        </View>
        <SortButton sort={sort} onOpen={onSort} />
      </View>
      <Goods all={shop.products} token={token} category={category} sort={sort} onAll={() => setCategory(everything)} />
    </>
  )
}

interface GoodsProps {
  readonly all: ShopData['products']
  readonly token: string | null
  readonly category: string
  readonly sort: GoodsSort
  readonly onAll: () => void
}

function Goods({ all, token, category, sort, onAll }: GoodsProps) {
  const { empty } = useText(catalogueText).shop
  const goods = useShopGoods(all, { token, category: category === everything ? null : category, sort })
  // The hook keeps the handler of the first drawing.
  const more = useRef(goods.list?.more)
  more.current = goods.list?.more
  useReachBottom(() => void more.current?.())
  const open = (id: string) => navigation.open(pagePaths.product({ id, token: token ?? undefined }))
  if (goods.list === null) return goods.error === null ? <GoodsSkeleton /> : <ErrorState error={goods.error} onRetry={goods.retry} />
  if (goods.list.items.length > 0) return <ShopGoods key={`${category} ${sort}`} list={goods.list} onOpen={open} />
  const action = category === everything ? undefined : { label: empty.action, onPress: onAll }
  return <Empty drawing={coldCup} title={empty.title} words={empty.words} action={action} />
}

interface LicenceProps {
  readonly brand: ShopData['brand']
  readonly isOpen: boolean
  readonly onClose: () => void
}

function Licence({ brand, ...sheet }: LicenceProps) {
  const preview = (picture: string) => previewPictures([pictureAddress(picture)], pictureAddress(picture))
  return <LicenceSheet brand={brand} {...sheet} onCall={() => callPhone(brand.phone)} onPicture={preview} />
}
