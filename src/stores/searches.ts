import { login } from '@/platform/login'
import { storage } from '@/platform/storage'

/* What was searched for on this phone; it stays there. */

const mostKept = 10
const storageKey = () => `searches:${login.account() ?? ''}`

/** Newest first. */
export function readSearches(): readonly string[] {
  const kept = storage.read(storageKey())
  return Array.isArray(kept) ? kept.filter((words): words is string => typeof words === 'string') : []
}

/** Answers the searches as they are now. */
export function recordSearch(typed: string): readonly string[] {
  const words = typed.trim()
  if (words === '') return readSearches()
  const searches = [words, ...readSearches().filter((other) => other !== words)].slice(0, mostKept)
  storage.write(storageKey(), searches)
  return searches
}

export function forgetSearches(): void {
  storage.remove(storageKey())
}
