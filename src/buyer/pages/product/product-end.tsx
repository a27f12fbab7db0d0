import type { ProductPage } from '@contract/api/types'
import { ErrorState } from '@/components/error-state'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { NearGoods, OtherBatches } from '../../components/product-more'
import { GoodsSkeleton } from '../../components/shop-skeleton'
import { useOtherGoods, useProductMore } from '../../queries/use-product'

export interface ProductEndProps {
  readonly product: ProductPage['product']
  readonly token: string | null
  readonly onReport: (picture: string) => void
}

const openWith = (token: string | null) => (id: string) => navigation.open(pagePaths.product({ id, token: token ?? undefined }))

/** Other batches and what is near: asked for once somebody comes here. */
export function ProductEnd({ product, token, onReport }: ProductEndProps) {
  const text = useText(catalogueText).product
  const more = useProductMore(product.id)
  if (more.state === 'error') return <ErrorState error={more.error} onRetry={more.refresh} title={text.moreFailed} />
  if (more.state === 'loading') return <GoodsSkeleton />
  const { batches, near } = more.data
  const first = near[0]
  const compare = first && (() => navigation.open(pagePaths.compare([product.id, first.id], token ?? undefined)))
  return (
    <>
      <OtherBatches batches={batches} onReport={onReport} />
      <NearGoods title={text.near} products={near} onOpen={openWith(token)} onCompare={product.isOnSale ? compare : undefined} />
    </>
  )
}

/** Below 'not found': the shop's own goods. */
export function OtherGoods({ token }: { readonly token: string | null }) {
  const text = useText(catalogueText).product
  const goods = useOtherGoods(token, true)
  const shown = goods.data?.items.slice(0, 6) ?? []
  return <NearGoods title={text.alsoHere} products={shown} onOpen={openWith(token)} />
}
