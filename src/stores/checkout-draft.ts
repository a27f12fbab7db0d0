import type { Address, RouteInput } from '@contract/api/types'
import { createUlid, type Ulid } from '@contract/ids'
import { login } from '@/platform/login'
import { storage } from '@/platform/storage'

/* What a person filled in at the checkout and has not ordered yet. It is kept, so that leaving the page or the app loses nothing. */

export type OrderBody = RouteInput<'placeOrder'>['body']

export interface SentOrder {
  readonly order: OrderBody
  readonly isFromBag: boolean
}

export interface CheckoutDraft {
  /** Made before the first sending and kept until the order is known: however often it is sent, one order results. */
  readonly orderId: Ulid
  /** Null: the address of the last order, which the quote knows. */
  readonly address: Address | null
  readonly note: string
  readonly dropsRecommender: boolean
  /** What was sent without an answer: sent again just so, it can't become a second order. Null when nothing is in the air. */
  readonly sent: SentOrder | null
  /** The same of a checkout of other goods, which was left before its answer came: it is asked for before anything else is sent. */
  readonly earlier: SentOrder | null
}

interface Kept {
  readonly goods: string
  readonly draft: CheckoutDraft
}

/** In the sandbox each person has their own. */
const storageKey = () => `checkout:${login.account() ?? ''}`

function readKept(): Kept | null {
  const kept = storage.read(storageKey())
  return typeof kept === 'object' && kept !== null && 'goods' in kept && 'draft' in kept ? (kept as Kept) : null
}

export function newOrderId(): Ulid {
  return createUlid(Date.now())
}

/** The draft for these goods; for others a new one, with the address that was filled in last. `goods` tells one checkout from another. */
export function openDraft(goods: string): CheckoutDraft {
  const kept = readKept()
  if (kept !== null && kept.goods === goods) return kept.draft
  const earlier = kept?.draft.sent ?? kept?.draft.earlier ?? null
  return { orderId: newOrderId(), address: kept?.draft.address ?? null, note: '', dropsRecommender: false, sent: null, earlier }
}

export function keepDraft(goods: string, draft: CheckoutDraft): void {
  storage.write(storageKey(), { goods, draft })
}

/** The order is placed: the server knows everything now. */
export function forgetDraft(): void {
  storage.remove(storageKey())
}
