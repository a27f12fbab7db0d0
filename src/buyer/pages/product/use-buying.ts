import type { ProductPage, Size } from '@contract/api/types'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { pagePaths } from '@/lib/page-paths'
import { pieceKind } from '@/lib/piece-kind'
import { formatYuan } from '@/lib/prices'
import { showToast } from '@/lib/toasts'
import { useWrite } from '@/lib/use-write'
import { navigation } from '@/platform/navigation'
import { askProductAgain } from '../../queries/use-product'

export interface Buying {
  readonly buy: (size: Size, quantity: number) => void
  readonly isRunning: boolean
}

/** Buys what the page shows, and nothing else: what changed while it was open is said, shown, and not bought. */
export function useBuying(id: string | null, token: string | null, onClose: () => void): Buying {
  const { product: text, soldOut } = useText(catalogueText)
  const changeOf = (page: ProductPage | null, size: Size, quantity: number): string | null => {
    if (page === null) return null
    const now = page.product.sizes.find((one) => one.id === size.id)
    if (!page.product.isOnSale || now === undefined) return text.changed.withdrawn
    if (now.stock === 0) return soldOut
    if (now.priceFen !== size.priceFen) return text.changed.price(formatYuan(now.priceFen))
    return now.stock < quantity ? text.changed.left(now.stock, pieceKind(now.name)) : null
  }
  const { run, isRunning } = useWrite(async (size: Size, quantity: number) => {
    const page = await askProductAgain(id, token)
    const change = changeOf(page, size, quantity)
    if (change !== null) showToast(change)
    if (change === null || page?.product.isOnSale === false) onClose()
    if (change === null) navigation.open(pagePaths.checkout({ sizeId: size.id, quantity }))
  })
  return { buy: (size, quantity) => void run(size, quantity), isRunning }
}
