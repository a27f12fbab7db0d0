import type { Order, OrderLine } from '@contract/api/types'
import { quoteOrder } from '@/services/orders'
import { addToBag } from '@/stores/bag'

export interface BoughtAgain {
  /** How many of its goods are in the bag now. */
  readonly added: number
  /** What can't be had now, or only in part. */
  readonly missing: readonly OrderLine['name'][]
}

/** Puts what an order held into the bag again, as far as it can be had today. Rejects with a NetworkError or a refusal. */
export async function buyAgain({ lines }: Order): Promise<BoughtAgain> {
  const asked = lines.map(({ sizeId, quantity }) => ({ sizeId, quantity }))
  const quote = await quoteOrder({ lines: asked, address: null, dropsRecommender: false })
  const missing = lines.filter(({ sizeId }) => quote.unknownSizeIds.includes(sizeId)).map(({ name }) => name)
  let added = 0
  // The newest line of the bag stands on top: the order's first goes in last.
  for (const line of [...quote.lines].reverse()) {
    const { sizeId, productId, name, sizeName, picture, unitFen } = line
    const quantity = line.problem === null ? line.quantity : line.problem === 'out-of-stock' ? line.left : 0
    const isIn = quantity > 0 && addToBag({ sizeId, productId, name, sizeName, picture, unitFen, quantity })
    if (isIn) added += 1
    if (!isIn || quantity < line.quantity) missing.unshift(name)
  }
  return { added, missing }
}
