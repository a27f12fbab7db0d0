import { limits } from '@contract/limits'
import type { Fen } from '@contract/money'
import { create } from 'zustand'
import { login } from '@/platform/login'
import { storage } from '@/platform/storage'

export interface BagLine {
  readonly sizeId: string
  readonly productId: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly sizeName: string
  readonly picture: string
  /** As it was when the line was put in; the quote says what it is now. */
  readonly unitFen: Fen
  readonly quantity: number
}

interface Bag {
  readonly lines: readonly BagLine[]
}

/** In the sandbox each person has a bag of their own. */
const storageKey = () => `bag:${login.account() ?? ''}`

export const useBag = create<Bag>(() => ({ lines: [] }))

/** Reads the kept bag of whoever is here. */
export function openBag(): void {
  const kept = storage.read(storageKey())
  useBag.setState({ lines: Array.isArray(kept) ? (kept as BagLine[]) : [] })
}

function setLines(lines: readonly BagLine[]): void {
  useBag.setState({ lines })
  storage.write(storageKey(), lines)
}

function capped(quantity: number): number {
  return Math.min(Math.max(Math.floor(quantity), 1), limits.quantityPerLine)
}

/** Puts pieces of one size in, newest first; more of the same size makes its line larger. False when the bag has no room for another line. */
export function addToBag(line: BagLine): boolean {
  const { lines } = useBag.getState()
  const before = lines.find(({ sizeId }) => sizeId === line.sizeId)
  if (before === undefined && lines.length >= limits.linesPerOrder) return false
  const added = { ...line, quantity: capped(line.quantity + (before?.quantity ?? 0)) }
  setLines([added, ...lines.filter(({ sizeId }) => sizeId !== line.sizeId)])
  return true
}

export function changeQuantity(sizeId: string, quantity: number): void {
  const { lines } = useBag.getState()
  setLines(lines.map((line) => (line.sizeId === sizeId ? { ...line, quantity: capped(quantity) } : line)))
}

/** The person has seen what it costs now. */
export function seePrice(sizeId: string, unitFen: Fen): void {
  const { lines } = useBag.getState()
  setLines(lines.map((line) => (line.sizeId === sizeId ? { ...line, unitFen } : line)))
}

/** Takes a line out; what it answers puts it back where it was. */
export function removeFromBag(sizeId: string): () => void {
  const { lines } = useBag.getState()
  const index = lines.findIndex((line) => line.sizeId === sizeId)
  const removed = lines[index]
  setLines(lines.filter((line) => line.sizeId !== sizeId))
  return () => {
    const now = useBag.getState().lines
    if (removed === undefined || now.some((line) => line.sizeId === sizeId)) return
    setLines([...now.slice(0, index), removed, ...now.slice(index)])
  }
}

/** What was ordered leaves the bag. */
export function takeOrdered(sizeIds: readonly string[]): void {
  setLines(useBag.getState().lines.filter((line) => !sizeIds.includes(line.sizeId)))
}
