import type { RouteInput, SellerShop } from '@contract/api/types'
import { useRef, useState } from 'react'
import { useLanguage } from '@/lib/language'
import { errorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { putPick, savePicks } from '@/services/seller-shop'
import { publishShop } from './use-seller-shop'

export interface Pick {
  readonly productId: string
  readonly words: string
}

type Alone = RouteInput<'putPick'>['body']
export type PickChange<Kept extends Pick> = (picks: readonly Kept[]) => readonly Kept[]

/**
 * A seller's picks with what was just done to them: shown at once, sent one change after the other, each on top of what the server then
 * has. A change that it refuses is taken back, and the others stay. `read`: the picks of an answer; `alone`: the same change as the API takes it
 * for one pick, which leaves alone what another phone did to the others.
 */
export function usePicks<Kept extends Pick>(kept: readonly Kept[], read: (shop: SellerShop) => readonly Kept[]) {
  const language = useLanguage()
  const [pending, setPending] = useState<readonly PickChange<Kept>[]>([])
  const newest = useRef(kept)
  if (pending.length === 0) newest.current = kept
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  /** Rejects with the refusal. */
  const save = (change: PickChange<Kept>, alone?: Alone): Promise<unknown> => {
    setPending((all) => [...all, change])
    const send = async () => {
      const shop = await (alone
        ? putPick(alone)
        : savePicks({ picks: change(newest.current).map(({ productId, words }) => ({ productId, words })) }))
      newest.current = read(shop)
      publishShop(shop)
    }
    const done = queue.current.then(send).finally(() => setPending((all) => all.filter((one) => one !== change)))
    queue.current = done.catch(() => undefined)
    return done
  }
  /** Says what went wrong by itself. */
  const change = (next: PickChange<Kept>, alone?: Alone) =>
    void save(next, alone).catch((error: unknown) => showToast(errorText(language, error)))
  return { picks: pending.reduce((picks, next) => next(picks), kept), save, change }
}

export function moved<Kept extends Pick>(productId: string, to: number): PickChange<Kept> {
  return (picks) => {
    const pick = picks.find((one) => one.productId === productId)
    return pick === undefined ? picks : placed(without(productId, picks), pick, to)
  }
}

export function removed<Kept extends Pick>(productId: string): PickChange<Kept> {
  return (picks) => without(productId, picks)
}

/** Also what puts back what was removed, where it was. */
export function added<Kept extends Pick>(pick: Kept, at: number = Number.MAX_SAFE_INTEGER): PickChange<Kept> {
  return (picks) => placed(without(pick.productId, picks), pick, at)
}

export function reworded<Kept extends Pick>(productId: string, words: string): PickChange<Kept> {
  return (picks) => picks.map((pick) => (pick.productId === productId ? { ...pick, words } : pick))
}

function without<Kept extends Pick>(productId: string, picks: readonly Kept[]): readonly Kept[] {
  return picks.filter((pick) => pick.productId !== productId)
}

function placed<Kept extends Pick>(picks: readonly Kept[], pick: Kept, at: number): readonly Kept[] {
  return [...picks.slice(0, at), pick, ...picks.slice(at)]
}
