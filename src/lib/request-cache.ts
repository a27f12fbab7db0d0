import { createStore, useStore } from 'zustand'

/* What the server said lately, by key. A page shows what is there at once and asks again behind it; the last seen pages are kept, so
   that they can be read without a network. */

export interface Entry {
  readonly data: unknown
  /** Why the last request failed; null once one succeeded. */
  readonly error: unknown
  /** When the data came from the server, ms; null before the first answer. */
  readonly seenAt: number | null
  /** A write made it out of date. */
  readonly isStale: boolean
}

/** Where seen pages are kept between starts. */
export interface CacheStorage {
  readonly read: (key: string) => unknown
  readonly write: (key: string, value: unknown) => void
  readonly remove: (key: string) => void
}

const keptEntries = 20
const indexKey = 'seen'
const nothing: Entry = { data: null, error: null, seenAt: null, isStale: true }

const cacheStore = createStore<Readonly<Record<string, Entry>>>(() => ({}))
/** What was read back while a page is drawn. Beside the store, because a store must not change during a drawing. */
const recalled = new Map<string, Entry>()
const underWay = new Map<string, Promise<void>>()
const versions = new Map<string, number>()
let storage: CacheStorage | null = null

export function connectCache(given: CacheStorage): void {
  storage = given
}

function storageKey(key: string): string {
  return `${indexKey}:${key}`
}

function keptKeys(): readonly string[] {
  const kept = storage?.read(indexKey)
  return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : []
}

/** Keeps an answer for the next start; the one not seen for longest makes room. */
function keep(key: string, entry: Entry): void {
  if (storage === null) return
  const keys = [key, ...keptKeys().filter((kept) => kept !== key)]
  for (const dropped of keys.slice(keptEntries)) storage.remove(storageKey(dropped))
  storage.write(indexKey, keys.slice(0, keptEntries))
  storage.write(storageKey(key), { data: entry.data, seenAt: entry.seenAt })
}

function recall(key: string): Entry {
  const kept = storage?.read(storageKey(key))
  if (typeof kept !== 'object' || kept === null || !('data' in kept) || !('seenAt' in kept)) return nothing
  return { ...nothing, data: kept.data, seenAt: typeof kept.seenAt === 'number' ? kept.seenAt : null }
}

function put(key: string, change: Partial<Entry>): Entry {
  const entry = { ...entryOf(key), ...change }
  cacheStore.setState({ [key]: entry })
  return entry
}

/** The entry of a key; what was kept is read back the first time it is asked for. */
export function openEntry(key: string, isKept: boolean): Entry {
  if (cacheStore.getState()[key] === undefined && !recalled.has(key)) recalled.set(key, isKept ? recall(key) : nothing)
  return entryOf(key)
}

/** The entry of a key, drawn again when it changes. */
export function useEntry(key: string, isKept: boolean): Entry {
  const opened = openEntry(key, isKept)
  return useStore(cacheStore, (entries) => entries[key]) ?? opened
}

function entryOf(key: string): Entry {
  return cacheStore.getState()[key] ?? recalled.get(key) ?? nothing
}

/** The same answer again keeps its identity, so that nothing is drawn again. */
function merge(before: unknown, after: unknown): unknown {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}

async function ask(key: string, fetch: () => Promise<unknown>, isKept: boolean): Promise<void> {
  const version = versions.get(key) ?? 0
  try {
    const answer = await fetch()
    const isStale = (versions.get(key) ?? 0) !== version
    // What this makes pages ask for is another question.
    underWay.delete(key)
    const entry = put(key, { data: merge(entryOf(key).data, answer), error: null, seenAt: Date.now(), isStale })
    if (isKept) keep(key, entry)
  } catch (error) {
    put(key, { error })
  }
}

/** Asks the server for a key, once however many ask at the same time. Never rejects: the entry holds the error. */
export function loadEntry(key: string, fetch: () => Promise<unknown>, isKept: boolean): Promise<void> {
  const running = underWay.get(key)
  if (running !== undefined) return running
  const started = ask(key, fetch, isKept).finally(() => {
    if (underWay.get(key) === started) underWay.delete(key)
  })
  underWay.set(key, started)
  return started
}

/** True when the data is older than `freshMs`, out of date by a write, or not there. */
export function isDue(entry: Entry, freshMs: number): boolean {
  return entry.isStale || entry.seenAt === null || Date.now() - entry.seenAt >= freshMs
}

/** After a write: everything whose key starts so is out of date. Pages in sight ask again at once, others when they are shown. */
export function invalidate(...prefixes: readonly string[]): void {
  for (const key of new Set([...recalled.keys(), ...Object.keys(cacheStore.getState())])) {
    if (!prefixes.some((prefix) => key.startsWith(prefix))) continue
    versions.set(key, (versions.get(key) ?? 0) + 1)
    put(key, { isStale: true })
  }
}

/** Puts an answer of a write straight into an entry that it is the newest state of. */
export function replaceData<Data>(key: string, change: (data: Data) => Data): void {
  const { data } = entryOf(key)
  if (data !== null) put(key, { data: change(data as Data) })
}

/** Forgets everything, kept pages too: another person is here. */
export function forgetEverything(): void {
  for (const key of keptKeys()) storage?.remove(storageKey(key))
  storage?.remove(indexKey)
  versions.clear()
  // What was only read back is not in the store yet: a page that shows it must notice, too.
  cacheStore.setState(Object.fromEntries(recalled))
  recalled.clear()
  cacheStore.setState({}, true)
}
