import type { ProductCard } from '@contract/api/types'
import { limits } from '@contract/limits'
import { login } from '@/platform/login'
import { storage } from '@/platform/storage'

/* Which products this phone has seen lately. It stays on the phone: no list of the shop's is ordered by it. */

export type SeenProduct = Pick<ProductCard, 'id' | 'name' | 'picture' | 'priceFen' | 'sizeName'>

/** In the sandbox each person sees for themselves. */
const storageKey = () => `seen-products:${login.account() ?? ''}`

/** Newest first. */
export function readSeen(): readonly SeenProduct[] {
  const kept = storage.read(storageKey())
  return Array.isArray(kept) ? (kept as SeenProduct[]) : []
}

export function recordSeen(product: SeenProduct): void {
  const others = readSeen().filter(({ id }) => id !== product.id)
  storage.write(storageKey(), [product, ...others].slice(0, limits.seenProducts))
}

/** Forgets what is no longer sold, or everything. */
export function forgetSeen(isGone: (product: SeenProduct) => boolean = () => true): void {
  const left = readSeen().filter((product) => !isGone(product))
  if (left.length === 0) storage.remove(storageKey())
  else storage.write(storageKey(), left)
}
