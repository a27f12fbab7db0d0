/* Which orders the demo shop has seen, decided by rules and a fixed chance, so that every page has something of each kind to show. */

export type Fate = 'unpaid' | 'lapsed' | 'cancelled' | 'paid' | 'part-shipped' | 'shipped' | 'received'

export interface PlannedOrder {
  readonly buyer: number
  /** Null: found by themselves. */
  readonly seller: number | null
  readonly channel: 'chat' | 'moments'
  readonly goods: readonly { readonly product: number; readonly size: number; readonly quantity: number }[]
  /** Before the end of the story. */
  readonly minutesAgo: number
  /** How many others came in by the same card and only looked. */
  readonly onlookers: number
  readonly fate: Fate
}

const dayMinutes = 1440

/** How many orders of each kind, and between how many minutes ago they were placed. */
const kinds: readonly { readonly fate: Fate; readonly count: number; readonly from: number; readonly to: number }[] = [
  { fate: 'received', count: 18, from: 12 * dayMinutes, to: 33 * dayMinutes },
  { fate: 'received', count: 18, from: 3.5 * dayMinutes, to: 12 * dayMinutes },
  { fate: 'lapsed', count: 2, from: 2 * dayMinutes, to: 20 * dayMinutes },
  { fate: 'cancelled', count: 2, from: 3 * dayMinutes, to: 15 * dayMinutes },
  { fate: 'shipped', count: 8, from: 1.2 * dayMinutes, to: 2.6 * dayMinutes },
  { fate: 'part-shipped', count: 1, from: 1.3 * dayMinutes, to: 1.4 * dayMinutes },
  { fate: 'paid', count: 9, from: 30, to: 0.9 * dayMinutes },
  { fate: 'unpaid', count: 2, from: 2, to: 6 },
]

/** Numbers in [0, 1) that are the same each time (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Oldest first. The first buyer and the first seller have the most, since they are whom a visitor plays first. */
export function planOrders(
  shop: { readonly buyers: number; readonly sellers: number; readonly products: number },
  chance: () => number,
): readonly PlannedOrder[] {
  const pick = (count: number) => Math.min(Math.floor(chance() * count), count - 1)
  const favoured = (count: number, share: number) => (chance() < share ? 0 : pick(count))
  const orders = kinds.flatMap(({ fate, count, from, to }) =>
    Array.from({ length: count }, (_, index) => ({
      buyer: index === 0 ? 0 : favoured(shop.buyers, 0.12),
      seller: chance() < 0.12 ? null : favoured(shop.sellers, 0.45),
      channel: chance() < 0.7 ? ('chat' as const) : ('moments' as const),
      goods: Array.from({ length: fate === 'part-shipped' || chance() < 0.3 ? 2 : 1 }, () => ({
        product: pick(shop.products),
        size: pick(2),
        quantity: 1 + (chance() < 0.2 ? 1 : 0),
      })),
      minutesAgo: Math.round(from + (to - from) * ((index + chance()) / count)),
      onlookers: 3 + pick(13),
      fate,
    })),
  )
  return orders.sort((a, b) => b.minutesAgo - a.minutesAgo)
}
