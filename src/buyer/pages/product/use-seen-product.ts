import type { Product } from '@contract/api/types'
import { useEffect } from 'react'
import { entry } from '@/platform/entry'
import { recordSeen } from '@/stores/seen'
import { shownSize } from '../../components/shown-size'

/** Remembers on this phone that a product was looked at. In Moments' single page storage is another one, and nothing is kept. */
export function useSeenProduct(product: Product | null): void {
  useEffect(() => {
    const size = product === null ? null : shownSize(product)
    if (product === null || size === null || !product.isOnSale || entry.isSinglePage()) return
    const { id, name, pictures } = product
    recordSeen({ id, name, picture: pictures[0] ?? '', priceFen: size.priceFen, sizeName: size.name })
  }, [product])
}
