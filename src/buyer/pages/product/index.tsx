import type { ProductPage as ProductData, Size } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { nameIn } from '@/lib/names'
import { readQuery, readToken, sharedProduct, tabPaths } from '@/lib/page-paths'
import { pictureAddress } from '@/lib/picture-address'
import { refusalOf } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { entry } from '@/platform/entry'
import { navigation } from '@/platform/navigation'
import { payment } from '@/platform/payment'
import { callPhone } from '@/platform/phone'
import { useShareIntent } from '@/queries/use-share-intent'
import { addToBag } from '@/stores/bag'
import { BarSkeleton } from '../../components/bar-skeleton'
import { ProductBar } from '../../components/product-bar'
import { ProductSkeleton } from '../../components/product-skeleton'
import { shareTitle } from '../../components/share-title'
import { SizeSheet } from '../../components/size-sheet'
import { useMomentsMenu } from '../../components/use-moments-menu'
import { useProduct } from '../../queries/use-product'
import styles from './index.module.scss'
import { ProductContent } from './product-content'
import { OtherGoods } from './product-end'
import { useBuying } from './use-buying'
import { useSeenProduct } from './use-seen-product'

const toShop = () => navigation.switchTab(tabPaths.shop)

export default function ProductPage() {
  const text = useText(catalogueText)
  const language = useLanguage()
  const { params } = useRouter()
  const token = readToken(params)
  const product = useProduct(readQuery(params, 'id'), token)
  const [isChoosing, setChoosing] = useState(false)
  useSharing(product.data)
  useSeenProduct(product.data?.product ?? null)
  const { data } = product
  return (
    <PageFrame
      title={data === null ? text.productTitle : nameIn(data.product.name, language)}
      kind="custom"
      bar={<Bar page={data} isComing={product.state === 'loading'} onChoose={() => setChoosing(true)} />}
      sheets={data !== null && <Sizes page={data} isOpen={isChoosing} onClose={() => setChoosing(false)} />}
    >
      {product.state === 'loading' && <ProductSkeleton />}
      {product.state === 'error' && <Failed error={product.error} token={token} onRetry={product.refresh} />}
      {product.state === 'ready' && (
        <ProductContent page={product.data} token={token} error={product.error} seenAt={product.seenAt} onShop={toShop} />
      )}
    </PageFrame>
  )
}

/** Both ways out carry the token that is in the page's data: a share handler that waits for anything fails. */
function useSharing(page: ProductData | null): void {
  const language = useLanguage()
  const { params } = useRouter()
  const { take, isMomentsPaused } = useShareIntent(page?.share ?? null)
  useMomentsMenu(isMomentsPaused)
  const id = page?.product.id ?? readQuery(params, 'id') ?? ''
  const card = (way: 'chat' | 'moments') => {
    const own = page?.share.card
    const picture = own?.[way] ?? page?.product.pictures[0]
    return {
      title: own?.title ?? (page === null ? undefined : shareTitle(page.recommender?.words, nameIn(page.product.name, language))),
      imageUrl: picture === undefined ? undefined : pictureAddress(picture),
    }
  }
  useShareAppMessage(() => ({ ...card('chat'), path: sharedProduct(id, take('chat')).path }))
  useShareTimeline(() => ({ ...card('moments'), query: sharedProduct(id, take('moments')).query }))
}

interface FailedProps {
  readonly error: unknown
  readonly token: string | null
  readonly onRetry: () => void
}

function Failed({ error, token, onRetry }: FailedProps) {
  const text = useText(catalogueText)
  if (refusalOf(error, 'not-found') === null) return <ErrorState error={error} onRetry={onRetry} drawing={coldCup} />
  const { title, words } = text.product.missing
  const action = entry.isSinglePage() ? undefined : { label: text.toShop, onPress: toShop }
  return (
    <>
      <Empty drawing={coldCup} title={title} words={words} action={action} />
      {!entry.isSinglePage() && (
        <View className={styles.content}>
          <OtherGoods token={token} />
        </View>
      )}
    </>
  )
}

interface BarProps {
  readonly page: ProductData | null
  readonly isComing: boolean
  readonly onChoose: () => void
}

function Bar({ page, isComing, onChoose }: BarProps) {
  const language = useLanguage()
  if (entry.isSinglePage()) return null
  if (page === null) return isComing ? <BarSkeleton /> : null
  return (
    <ProductBar
      card={{
        title: nameIn(page.product.name, language),
        path: sharedProduct(page.product.id, page.share.chatToken).path,
        picture: page.product.pictures[0] ?? '',
      }}
      product={page.product}
      canOrder={payment.isPossible}
      token={page.share.chatToken}
      onShop={toShop}
      onCall={() => callPhone(page.brandPhone)}
      onChoose={onChoose}
    />
  )
}

interface SizesProps {
  readonly page: ProductData
  readonly isOpen: boolean
  readonly onClose: () => void
}

function Sizes({ page, isOpen, onClose }: SizesProps) {
  const text = useText(catalogueText).sheet
  const { product } = page
  const { params } = useRouter()
  const { buy, isRunning } = useBuying(readQuery(params, 'id'), readToken(params), onClose)
  const add = (size: Size, quantity: number) => {
    const { id: productId, name, pictures } = product
    const line = { sizeId: size.id, productId, name, sizeName: size.name, picture: pictures[0] ?? '', unitFen: size.priceFen, quantity }
    onClose()
    if (addToBag(line)) showToast(text.added, { label: text.openBag, run: () => navigation.switchTab(tabPaths.bag) })
    else showToast(text.bagFull)
  }
  return <SizeSheet product={product} isOpen={isOpen} isBuying={isRunning} onClose={onClose} onAdd={add} onBuy={buy} />
}
