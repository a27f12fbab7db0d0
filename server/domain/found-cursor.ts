import { refuseCursor } from './cursor'

export type ProductSort = 'shop' | 'price-up' | 'price-down' | 'newest'

/** Where a sorted list goes on: after this rank, key and id. Opaque outside, and good for the order that it was written in alone. */
export interface FoundCursor {
  readonly sort: ProductSort
  readonly rank: number
  readonly key: number
  readonly id: string
}

export function writeFoundCursor({ sort, rank, key, id }: FoundCursor): string {
  return Buffer.from(`${sort}.${rank}.${key}.${id}`).toString('base64url')
}

export function readFoundCursor(text: string | undefined, sort: ProductSort): FoundCursor | null {
  if (text === undefined) return null
  const match = /^([a-z-]{1,10})\.([01])\.(-?\d{1,16})\.([0-9a-z]{1,26})$/.exec(Buffer.from(text, 'base64url').toString())
  if (match?.[1] !== sort || !match[4] || !Number.isSafeInteger(Number(match[3]))) {
    return refuseCursor()
  }
  return { sort, rank: Number(match[2]), key: Number(match[3]), id: match[4] }
}
