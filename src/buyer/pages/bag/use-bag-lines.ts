import type { Fen } from '@contract/money'
import { useRef } from 'react'
import { type BagLine, changeQuantity, removeFromBag, seePrice, useBag } from '@/stores/bag'
import { findChanges, type LineChange } from '../../queries/find-changes'
import { useBagQuote } from '../../queries/use-bag-quote'

export interface ShownLine extends BagLine {
  /** Today's where it is known, else that of the time of putting in. */
  readonly todayFen: Fen
  readonly changes: readonly LineChange[]
}

/** Puts one line right, as it is today. */
export function takeOver(line: ShownLine, change: LineChange): void {
  if (change.kind === 'dearer' || change.kind === 'cheaper') seePrice(line.sizeId, change.nowFen)
  else if (change.kind === 'fewer') changeQuantity(line.sizeId, change.left)
  else removeFromBag(line.sizeId)
}

/** The bag with what its lines are today. */
export function useBagLines() {
  const bag = useBag((state) => state.lines)
  const quote = useBagQuote(bag)
  const lines = bag.map((line): ShownLine => {
    const known = quote.find(line.sizeId)
    if (known === 'not-asked') return { ...line, todayFen: line.unitFen, changes: [] }
    return { ...line, todayFen: known?.unitFen ?? line.unitFen, changes: findChanges(line, known) }
  })
  return { lines, error: quote.error }
}

/**
 * Places in the list, in order: a line that was taken out leaves its place empty until another one is put in. Taro sends a whole list
 * again when one of its children goes; an empty place costs a few bytes, however long the bag is.
 */
export function usePlaces(lines: readonly ShownLine[]): readonly { readonly sizeId: string; readonly line: ShownLine | null }[] {
  const places = useRef<readonly string[]>([])
  const bySize = new Map(lines.map((line) => [line.sizeId, line]))
  const held = places.current.filter((sizeId) => bySize.has(sizeId))
  const isSameOrder = held.length === lines.length && lines.every(({ sizeId }, index) => sizeId === held[index])
  if (!isSameOrder) places.current = lines.map(({ sizeId }) => sizeId)
  return places.current.map((sizeId) => ({ sizeId, line: bySize.get(sizeId) ?? null }))
}
