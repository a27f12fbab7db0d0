import { limits } from '../../contract/limits'
import type { SellableSize } from '../database/stock'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'

export interface OrderedLine extends SellableSize {
  readonly quantity: number
}

/** The sizes a person asks for, each once and in the order asked, with what they are today. Unknown sizes are refused by name. */
export async function orderedLines(
  stores: Stores,
  asked: readonly { readonly sizeId: string; readonly quantity: number }[],
  today: string,
): Promise<readonly OrderedLine[]> {
  const quantities = new Map<string, number>()
  for (const { sizeId, quantity } of asked) quantities.set(sizeId, (quantities.get(sizeId) ?? 0) + quantity)
  const sizes = new Map((await stores.stock.listSellable([...quantities.keys()], today)).map((size) => [size.sizeId, size]))
  return [...quantities].map(([sizeId, quantity]) => {
    const size = sizes.get(sizeId) ?? refuse('not-on-sale', { sizeId })
    if (quantity > limits.quantityPerLine) refuse('invalid-input', { fields: [{ path: 'lines', reason: 'too-many-pieces' }] })
    return { ...size, quantity }
  })
}
