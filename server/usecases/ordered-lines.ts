import { limits } from '../../contract/limits'
import type { SellableSize } from '../database/stock'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'

export interface OrderedLine extends SellableSize {
  readonly quantity: number
}

export interface OrderedLines {
  readonly lines: readonly OrderedLine[]
  /** Sizes that the shop does not know, or not any more. */
  readonly unknown: readonly string[]
}

/** The sizes a person asks for, each once and in the order asked, with what they are today. */
export async function orderedLines(
  stores: Stores,
  asked: readonly { readonly sizeId: string; readonly quantity: number }[],
  today: string,
): Promise<OrderedLines> {
  const quantities = new Map<string, number>()
  for (const { sizeId, quantity } of asked) quantities.set(sizeId, (quantities.get(sizeId) ?? 0) + quantity)
  if ([...quantities.values()].some((quantity) => quantity > limits.quantityPerLine))
    refuse('invalid-input', { fields: [{ path: 'lines', reason: 'too-many-pieces' }] })
  const sizes = new Map((await stores.stock.listSellable([...quantities.keys()], today)).map((size) => [size.sizeId, size]))
  const lines = [...quantities].flatMap(([sizeId, quantity]) => {
    const size = sizes.get(sizeId)
    return size ? [{ ...size, quantity }] : []
  })
  return { lines, unknown: [...quantities.keys()].filter((sizeId) => !sizes.has(sizeId)) }
}
