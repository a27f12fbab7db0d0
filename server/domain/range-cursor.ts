import { refuseCursor } from './cursor'

/** Where a list of the range goes on: after what weighs so much, at this place of the brand's order. Opaque outside. */
export interface RangePlace {
  readonly weight: number
  readonly position: number
  readonly id: string
}

/** Most weight first; what weighs the same stands in the brand's order. */
export function compareRangePlaces(a: RangePlace, b: RangePlace): number {
  return b.weight - a.weight || a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

export function writeRangeCursor({ weight, position, id }: RangePlace): string {
  return Buffer.from(`${weight}.${position}.${id}`).toString('base64url')
}

export function readRangeCursor(text: string | undefined): RangePlace | null {
  if (text === undefined) return null
  const match = /^(\d{1,15})\.(-?\d{1,9})\.([0-9a-z]{26})$/.exec(Buffer.from(text, 'base64url').toString())
  if (!match?.[3]) return refuseCursor()
  return { weight: Number(match[1]), position: Number(match[2]), id: match[3] }
}
