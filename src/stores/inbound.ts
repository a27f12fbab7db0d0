import { create } from 'zustand'
import { NetworkError } from '@/lib/http'
import { readToken } from '@/lib/page-paths'
import { refusalOf } from '@/lib/refusal-texts'
import { type Entry, entry } from '@/platform/entry'
import { storage } from '@/platform/storage'

/* By which card this person came. The server decides what a visit is worth; this only makes sure that it hears of every one. */

export interface Visit {
  readonly token: string
  readonly scene: number
}

interface Senders {
  readonly recordVisit: (visit: Visit) => Promise<unknown>
  readonly recordOpen: (token: string) => Promise<unknown>
}

interface Waiting extends Visit {
  readonly at: number
}

const storageKey = 'visits'
const longestWaitMs = 24 * 60 * 60 * 1000
const mostWaiting = 10

let senders: Senders | null = null
let waiting: readonly Waiting[] = []
let underWay: Promise<void> | null = null

/** The card of this entry: what pages without a query of their own show, and pass on. */
export const useInbound = create<{ readonly token: string | null; readonly scene: number }>(() => ({ token: null, scene: 1001 }))

export function startInbound(given: Senders): void {
  senders = given
  const kept = storage.read(storageKey)
  const since = Date.now() - longestWaitMs
  waiting = Array.isArray(kept) ? (kept as Waiting[]).filter(({ at }) => at > since) : []
}

function setWaiting(visits: readonly Waiting[]): void {
  waiting = visits
  if (visits.length === 0) storage.remove(storageKey)
  else storage.write(storageKey, visits)
}

/** One entry into the app: a launch or a return to it, read by the app alone. Null: a return that is no entry sends what still waits. */
export function enter(entered: Entry | null): void {
  const token = entered === null ? null : readToken(entered.query)
  if (entered !== null && token !== null) {
    const { scene } = entered
    useInbound.setState({ token, scene })
    // Nobody can be logged in there, and storage is another one: the opening is counted, no visit is kept.
    if (entry.isSinglePage()) senders?.recordOpen(token).catch(() => undefined)
    else setWaiting([...waiting, { token, scene, at: Date.now() }].slice(-mostWaiting))
  }
  if (waiting.length > 0) void flushVisit()
}

async function sendWaiting(): Promise<void> {
  for (let visit = waiting[0]; visit !== undefined && senders !== null; visit = waiting[0]) {
    try {
      await senders.recordVisit({ token: visit.token, scene: visit.scene })
    } catch (error) {
      // Without an answer, or while the person is signed out, it waits for the next time; any other refusal would only come again.
      if (error instanceof NetworkError || refusalOf(error, 'signed-out') !== null) return
    }
    setWaiting(waiting.slice(1))
  }
}

/** Sends what waits, and resolves when that is done or failed: who places an order must have been heard of before. Never rejects. */
export function flushVisit(): Promise<void> {
  underWay ??= sendWaiting().finally(() => {
    underWay = null
  })
  return underWay
}
