import { limits } from '@contract/limits'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readQuery } from '@/lib/page-paths'
import { changeQuantity, removeFromBag, useBag } from '@/stores/bag'
import type { AskedLine } from '../../queries/use-quote'

export interface AskedLines {
  readonly lines: readonly AskedLine[]
  readonly isFromBag: boolean
  readonly takeOut: (sizeId: string) => void
  readonly takeOnly: (sizeId: string, quantity: number) => void
}

function readQuantity(given: string | null): number {
  const quantity = Number(given ?? '1')
  return Number.isInteger(quantity) && quantity >= 1 ? Math.min(quantity, limits.quantityPerLine) : 1
}

/** What this checkout is about: one size of 'buy now', else the bag as it was when the page opened. Corrections reach the bag too. */
export function useAskedLines(): AskedLines {
  const { params } = useRouter()
  const sizeId = readQuery(params, 'size')
  const isFromBag = sizeId === null
  const [lines, setLines] = useState<readonly AskedLine[]>(() =>
    sizeId === null
      ? useBag.getState().lines.map((line) => ({ sizeId: line.sizeId, quantity: line.quantity }))
      : [{ sizeId, quantity: readQuantity(readQuery(params, 'quantity')) }],
  )
  const takeOut = (gone: string) => {
    setLines((now) => now.filter((line) => line.sizeId !== gone))
    if (isFromBag) removeFromBag(gone)
  }
  const takeOnly = (changed: string, quantity: number) => {
    setLines((now) => now.map((line) => (line.sizeId === changed ? { ...line, quantity } : line)))
    if (isFromBag) changeQuantity(changed, quantity)
  }
  return { lines, isFromBag, takeOut, takeOnly }
}
