import type { ProductPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { SeenNotice } from '@/components/seen-notice'
import { SellerStrip } from '@/components/seller-strip'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { commonText } from '@/lib/messages/common'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { pictureAddress } from '@/lib/picture-address'
import { showToast } from '@/lib/toasts'
import { entry } from '@/platform/entry'
import { navigation } from '@/platform/navigation'
import { payment } from '@/platform/payment'
import { callPhone } from '@/platform/phone'
import { previewPictures } from '@/platform/picture-preview'
import { ProductFacts, ProductStory } from '../../components/product-facts'
import { ProductGallery } from '../../components/product-gallery'
import { ProductHead } from '../../components/product-head'
import { ProductProvenance } from '../../components/product-provenance'
import { ProductReport } from '../../components/product-report'
import { ProductRoad } from '../../components/product-road'
import { ProductTitleBar } from '../../components/product-title-bar'
import styles from './index.module.scss'
import { ProductEnd } from './product-end'

export interface ProductContentProps {
  readonly page: ProductPage
  /** Of the page's query: why it could not be asked for again, and from when it is. */
  readonly error: unknown
  readonly seenAt: number
  readonly onShop: () => void
  readonly token: string | null
}

const openPaper = (picture: string) => previewPictures([pictureAddress(picture)], pictureAddress(picture))

const complainOf = ({ product, recommender }: ProductPage) =>
  navigation.open(pagePaths.complain({ productId: product.id, sellerId: recommender?.sellerId }))

/** Everything about one product. In Moments' single page the same, without anything that leads elsewhere. */
export function ProductContent({ page, error, seenAt, onShop, token }: ProductContentProps) {
  const text = useText(catalogueText)
  const language = useLanguage()
  const { product } = page
  const isSingle = entry.isSinglePage()
  const pictures = product.pictures.map(pictureAddress)
  return (
    <>
      <ProductGallery pictures={product.pictures} onOpen={(picture) => previewPictures(pictures, pictureAddress(picture))} />
      {!isSingle && <ProductTitleBar name={nameIn(product.name, language)} />}
      <SeenNotice error={error} seenAt={seenAt} />
      <View className={styles.content}>
        <ProductHead
          product={product}
          freight={page.freight}
          canShare={!isSingle}
          onShare={page.share.isOwn ? () => navigation.open(pagePaths.share(product.id)) : undefined}
        />
        {!product.isOnSale && (
          <View className={styles.notice}>
            <InlineNotice icon="storefront">{text.product.withdrawn}</InlineNotice>
          </View>
        )}
        {!product.isOnSale && !isSingle && <ProductEnd product={product} token={token} onReport={openPaper} />}
        <Recommender page={page} onShop={isSingle ? undefined : onShop} />
        <ProductProvenance product={product} onReport={openPaper} />
        {(isSingle || !payment.isPossible) && <View className={styles.wechat}>{text.openInWechat}</View>}
        {!isSingle && <Reviews page={page} />}
        <ProductRoad road={product.road} />
        <ProductReport batch={product.batch} onOpen={openPaper} />
        <Below page={page} token={token} />
      </View>
    </>
  )
}

/** Far below the first screen: drawn when somebody comes near, so that the page opens with little. */
function Below({ page, token }: Pick<ProductContentProps, 'page' | 'token'>) {
  const { list } = useText(commonText)
  const [isReached, setReached] = useState(false)
  useReachBottom(() => setReached(true))
  const { product } = page
  const isSingle = entry.isSinglePage()
  if (!isReached && product.isOnSale && !isSingle) {
    return (
      <Pressable className={styles.further} onPress={() => setReached(true)}>
        {list.more}
      </Pressable>
    )
  }
  return (
    <>
      <ProductStory story={product.story} />
      <ProductFacts
        page={page}
        onCall={isSingle ? undefined : () => callPhone(page.brandPhone)}
        onComplain={isSingle ? undefined : () => complainOf(page)}
      />
      {product.isOnSale && !isSingle && <ProductEnd product={product} token={token} onReport={openPaper} />}
    </>
  )
}

/** What buyers say, in one row; all of it has a page. */
function Reviews({ page: { product, reviews } }: { readonly page: ProductPage }) {
  const text = useText(catalogueText).product
  const open = () => navigation.open(pagePaths.reviews(product.id))
  const value = reviews.count === 0 ? text.noReviews : text.reviews(reviews.averageTenths, reviews.count)
  return (
    <View className={styles.rows}>
      <ListRow label={text.reviewsTitle} value={value} onPress={reviews.count === 0 ? undefined : open} />
    </View>
  )
}

function Recommender({ page, onShop }: { readonly page: ProductPage; readonly onShop?: () => void }) {
  const { promoter } = useText(commonText)
  const { recommender } = page
  if (recommender === null) return <View className={styles.noStrip} />
  const { name, avatar, shopName, words } = recommender
  return (
    <View className={styles.strip}>
      <SellerStrip
        name={name}
        avatar={avatar}
        shopName={shopName}
        words={words}
        onOpenShop={onShop}
        onExplain={() => showToast(promoter.words(name))}
      />
    </View>
  )
}
