import { refuseCursor } from './cursor'

/** Where a shop's list goes on: among the seller's picks or in the brand's range, after this position and id. Opaque outside. */
export interface ProductCursor {
  readonly part: 'picks' | 'range'
  readonly position: number
  readonly id: string
}

export function writeProductCursor({ part, position, id }: ProductCursor): string {
  return Buffer.from(`${part}.${position}.${id}`).toString('base64url')
}

export function readProductCursor(text: string | undefined): ProductCursor | null {
  if (text === undefined) return null
  const match = /^(picks|range)\.(-?\d{1,9})\.([0-9a-z]{1,26})$/.exec(Buffer.from(text, 'base64url').toString())
  if (!match?.[2] || !match[3]) return refuseCursor()
  return { part: match[1] === 'picks' ? 'picks' : 'range', position: Number(match[2]), id: match[3] }
}
