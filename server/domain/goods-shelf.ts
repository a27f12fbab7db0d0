import type { GoodsBatch, GoodsProblem, GoodsProduct, GoodsSize } from './goods'
import { batchColumns, codeColumns } from './goods-columns'

/* How many pieces there are once a goods file is imported. What buyers were promised stays promised. */

export interface ShelvedSize {
  readonly id: string
  readonly code: string
  readonly productCode: string
  /** Pieces that are not promised to anybody. */
  readonly stock: number
  readonly position: number
}

export interface ShelvedBatch {
  readonly id: string
  readonly sizeId: string
  readonly code: string
  /** Pieces that lie there, promised or not. */
  readonly onHand: number
}

export interface PlannedBatch {
  /** Null: new. */
  readonly id: string | null
  readonly batch: GoodsBatch
}

export interface PlannedSize {
  /** Null: new. */
  readonly id: string | null
  readonly size: GoodsSize
  readonly stock: number
  readonly position: number
  readonly batches: readonly PlannedBatch[]
}

export type PlannedShelf = { readonly sizes: readonly PlannedSize[] } | { readonly problems: readonly GoodsProblem[] }

/** The sizes of one product as the file has them, on top of what lies on its shelf now; batches that the file leaves out stay. */
export function planShelf(
  product: GoodsProduct,
  shelf: { readonly sizes: readonly ShelvedSize[]; readonly batches: readonly ShelvedBatch[] },
): PlannedShelf {
  const problems: GoodsProblem[] = []
  const own = shelf.sizes.filter(({ productCode }) => productCode === product.code)
  const found = product.sizes.map((size) => shelf.sizes.find(({ code }) => code === size.code) ?? null)
  const next = Math.max(-1, ...own.map(({ position }) => position)) + 1
  const positions = placeInOrder(
    found.map((size) => size?.position ?? null),
    next,
  )
  const sizes = product.sizes.map((size, index): PlannedSize => {
    const shelved = found[index] ?? null
    if (shelved && shelved.productCode !== product.code) {
      const reason = `这个编码已经是商品 ${shelved.productCode} 的规格`
      problems.push({ line: size.line, column: codeColumns.sizeCode.zh, reason })
    }
    const lying = shelved ? shelf.batches.filter(({ sizeId }) => sizeId === shelved.id) : []
    const { stock, problem } = countStock(size, shelved?.stock ?? 0, lying)
    if (problem) problems.push(problem)
    const batches = size.batches.map((batch) => ({ id: lying.find(({ code }) => code === batch.code)?.id ?? null, batch }))
    return { id: shelved?.id ?? null, size, stock, position: positions[index] ?? next, batches }
  })
  return problems.length > 0 ? { problems } : { sizes }
}

function countStock(
  size: GoodsSize,
  stockNow: number,
  lying: readonly ShelvedBatch[],
): { readonly stock: number; readonly problem: GoodsProblem | null } {
  const column = batchColumns.stock.zh
  const promised = sum(lying.map(({ onHand }) => onHand)) - stockNow
  const untouched = lying.filter(({ code, onHand }) => onHand > 0 && !size.batches.some((batch) => batch.code === code))
  const kept = sum(untouched.map(({ onHand }) => onHand))
  const stock = sum(size.batches.map(({ onHand }) => onHand)) + kept - promised
  const [batch] = untouched
  if (size.batches.length === 0 && batch) {
    const reason = `批次 ${batch.code} 还有 ${batch.onHand} 件：写出批次号，再写它的库存`
    return { stock, problem: { line: size.line, column, reason } }
  }
  if (stock >= 0) return { stock, problem: null }
  const reason = `已经卖出、还没发走的有 ${promised} 件：表里这个规格的库存合计至少写 ${promised - kept}`
  return { stock, problem: { line: size.batches.at(-1)?.line ?? size.line, column, reason } }
}

/** Where things go that are wanted in this order: those that have a place share their places, the others (null) follow from `next` on. */
export function placeInOrder(places: readonly (number | null)[], next: number): readonly number[] {
  const known = places.filter((place) => place !== null).sort((a, b) => a - b)
  return places.map((_, index) => known[index] ?? next + index - known.length)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
