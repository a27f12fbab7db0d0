import type { KeptChain } from '@/lib/chain-check'
import { storage } from '@/platform/storage'

/* What this phone has seen of a seller's chain; each person's apart, and kept when they sign out: it is what they have against us. */

const storageKey = (sellerId: string) => `chain:${sellerId}`

/** Null: nothing was seen, or nothing readable. */
export function readSeenChain(sellerId: string): KeptChain | null {
  const kept = storage.read(storageKey(sellerId)) as Partial<KeptChain> | null
  const isWhole = [kept?.base, kept?.seen, kept?.walk].every((head) => typeof head?.head === 'string' && Number.isInteger(head.length))
  return isWhole && typeof kept?.walkedOn === 'string' ? (kept as KeptChain) : null
}

export function keepSeenChain(sellerId: string, kept: KeptChain): void {
  storage.write(storageKey(sellerId), kept)
}
