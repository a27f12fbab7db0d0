import { limits } from '@contract/limits'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { purchaseText } from '@/lib/messages/purchase'
import { readQuery } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { type BagLine, changeQuantity, removeFromBag, seePrice, useBag } from '@/stores/bag'
import type { LineChange } from '../../queries/find-changes'
import type { AskedLine } from '../../queries/use-quote'

export interface AskedLines {
  readonly lines: readonly AskedLine[]
  readonly isFromBag: boolean
  /** As the bag remembers a line; null for 'buy now', which remembers nothing. */
  readonly seen: (sizeId: string) => BagLine | null
  /** Puts a line right, as it is now; the bag is corrected with it. */
  readonly takeOver: (sizeId: string, change: LineChange) => void
}

function readQuantity(given: string | null): number {
  const quantity = Number(given ?? '1')
  return Number.isInteger(quantity) && quantity >= 1 ? Math.min(quantity, limits.quantityPerLine) : 1
}

/** What this checkout is about: one size of 'buy now', else the bag as it was when the page opened. */
export function useAskedLines(): AskedLines {
  const text = useText(purchaseText)
  const { undo } = useText(commonText)
  const { params } = useRouter()
  const sizeId = readQuery(params, 'size')
  const isFromBag = sizeId === null
  const bag = useBag((state) => state.lines)
  const [lines, setLines] = useState<readonly AskedLine[]>(() =>
    sizeId === null
      ? useBag.getState().lines.map((line) => ({ sizeId: line.sizeId, quantity: line.quantity }))
      : [{ sizeId, quantity: readQuantity(readQuery(params, 'quantity')) }],
  )
  const takeOut = (gone: string) => {
    const index = lines.findIndex((line) => line.sizeId === gone)
    const removed = lines.slice(index, index + 1)
    const putBack = isFromBag ? removeFromBag(gone) : () => undefined
    setLines((now) => now.filter((line) => line.sizeId !== gone))
    const run = () => {
      putBack()
      setLines((now) => [...now.slice(0, index), ...removed, ...now.slice(index)])
    }
    showToast(text.removed, { label: undo, run })
  }
  const takeOnly = (changed: string, quantity: number) => {
    setLines((now) => now.map((line) => (line.sizeId === changed ? { ...line, quantity } : line)))
    if (isFromBag) changeQuantity(changed, quantity)
  }
  return {
    lines,
    isFromBag,
    seen: (wanted) => (isFromBag ? (bag.find((line) => line.sizeId === wanted) ?? null) : null),
    takeOver: (changed, change) => {
      if (change.kind === 'dearer' || change.kind === 'cheaper') seePrice(changed, change.nowFen)
      else if (change.kind === 'fewer') takeOnly(changed, change.left)
      else takeOut(changed)
    },
  }
}
