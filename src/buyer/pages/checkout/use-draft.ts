import { useEffect, useRef, useState } from 'react'
import { type CheckoutDraft, keepDraft, openDraft } from '@/stores/checkout-draft'
import type { AskedLine } from '../../queries/use-quote'

export interface KeptDraft {
  readonly draft: CheckoutDraft
  /** The draft as it is this moment, for what runs between two drawings. */
  readonly current: () => CheckoutDraft
  readonly change: (change: Partial<CheckoutDraft>) => void
}

function goodsOf(lines: readonly AskedLine[]): string {
  return lines.map(({ sizeId, quantity }) => `${sizeId}×${quantity}`).join()
}

/** What the person fills in here, kept on the phone with every change. */
export function useDraft(lines: readonly AskedLine[]): KeptDraft {
  const goods = goodsOf(lines)
  const [draft, setDraft] = useState(() => openDraft(goods))
  const latest = useRef(draft)
  const kept = useRef(goods)
  useEffect(() => {
    // Lines were taken out or changed here: it is still the same checkout.
    if (kept.current !== goods) keepDraft(goods, latest.current)
    kept.current = goods
  }, [goods])
  const change = (changed: Partial<CheckoutDraft>) => {
    latest.current = { ...latest.current, ...changed }
    keepDraft(goods, latest.current)
    setDraft(latest.current)
  }
  return { draft, current: () => latest.current, change }
}
