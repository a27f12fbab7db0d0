import type { ComparedProduct } from '@contract/api/types'
import { limits } from '@contract/limits'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { compareText } from '@/lib/messages/compare'
import { pagePaths, readQuery, readToken, tabPaths } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { addToBag } from '@/stores/bag'
import { GoodsSkeleton } from '../../components/shop-skeleton'
import { useComparison } from '../../queries/use-comparison'
import { AddOne } from './add-one'
import { ComparisonTable } from './comparison-table'

function useAdding() {
  const { sheet } = useText(catalogueText)
  return ({ id: productId, name, picture, size }: ComparedProduct) => {
    const line = { sizeId: size.id, productId, name, sizeName: size.name, picture, unitFen: size.priceFen, quantity: 1 }
    if (addToBag(line)) showToast(sheet.added, { label: sheet.openBag, run: () => navigation.switchTab(tabPaths.bag) })
    else showToast(sheet.bagFull)
  }
}

export default function ComparePage() {
  const text = useText(compareText)
  const { toShop } = useText(catalogueText)
  const { params } = useRouter()
  const token = readToken(params)
  const [ids, setIds] = useState<readonly string[]>(() => (readQuery(params, 'ids') ?? '').split(',').filter((id) => id !== ''))
  const comparison = useComparison(ids)
  const add = useAdding()
  const shop = { label: toShop, onPress: () => navigation.switchTab(tabPaths.shop) }
  const isNothing = ids.length === 0 || comparison.data?.products.length === 0
  return (
    <PageFrame title={text.title}>
      {isNothing && <Empty drawing={coldCup} {...text.empty} action={shop} />}
      {!isNothing && comparison.state === 'loading' && <GoodsSkeleton />}
      {!isNothing && comparison.state === 'error' && <ErrorState error={comparison.error} onRetry={comparison.refresh} drawing={coldCup} />}
      {!isNothing && comparison.state === 'ready' && (
        <>
          <SeenNotice error={comparison.error} seenAt={comparison.seenAt} />
          <ComparisonTable
            products={comparison.data.products}
            onOpen={(id) => navigation.open(pagePaths.product({ id, token: token ?? undefined }))}
            onRemove={(gone) => setIds(ids.filter((id) => id !== gone))}
            onAdd={add}
          />
        </>
      )}
      {ids.length < limits.comparedProducts && <AddOne ids={ids} onAdd={(id) => setIds([...ids, id])} />}
    </PageFrame>
  )
}
