import type { Person, Recommender, Share } from '../../contract/api/types'
import type { TokenRow } from '../database/sharing'
import type { Stores } from '../database/stores'
import type { Credit } from '../domain/attribution'
import { dayStart, type MomentsLeft, paceMoments, type SentToMoments } from '../domain/pacing'
import type { Settings } from '../domain/settings'
import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { findCredit } from './find-credit'
import { findInboundToken } from './inbound-token'
import { findOwnCard } from './own-card'
import { unusedToken } from './unused-token'

/** How somebody came to a page: who they are, by which card, and else whom an order of theirs would be credited to now. */
export interface PageEntry {
  readonly person: Person | null
  readonly token: TokenRow | null
  readonly credit: Credit | null
  readonly at: Date
}

export async function readPageEntry(
  context: Context,
  request: { readonly person: Person | null; readonly token: string | undefined; readonly settings: Settings },
): Promise<PageEntry> {
  const { person, settings } = request
  const at = context.clock.now()
  const token = await findInboundToken(context.read, request.token)
  const isAnswered = token?.seller_state === 'active' || (token === null && isActiveSeller(person))
  const credit = person && !isAnswered ? await findCredit(context.read, { personId: person.id, at, settings }) : null
  return { person, token, credit, at }
}

function isActiveSeller(person: Person | null): person is Person {
  return person?.seller?.state === 'active'
}

/** Who stands behind a page: the card's seller while active; without a card a seller's own shop; else whom one would be credited to. */
function recommendingSeller({ person, token, credit }: PageEntry): string | null {
  if (token?.seller_state === 'active') return token.seller_id
  if (!token && isActiveSeller(person)) return person.id
  return credit?.sellerId ?? null
}

/** The recommender of a shop, or of a product with the seller's words about it. */
export async function findPageRecommender(stores: Stores, entry: PageEntry, productId: string | null): Promise<Recommender | null> {
  const sellerId = recommendingSeller(entry)
  if (!sellerId) return null
  const recommender = await stores.sellers.findRecommender(sellerId)
  const words = recommender && productId ? await stores.sellers.findPickWords(sellerId, productId) : null
  return recommender && { ...recommender, words: words ?? recommender.words }
}

/** What a page sends out when it is shared. Only a seller's shares make tokens: everybody else passes on the one that brought them. */
export async function shareOfPage(context: Context, entry: PageEntry, productId: string | null): Promise<Share> {
  const stores = context.read
  const { person, token, credit, at } = entry
  if (!isActiveSeller(person)) {
    const passedOn = token?.token ?? credit?.token ?? null
    return { isOwn: false, chatToken: passedOn, momentsToken: passedOn, moments: null }
  }
  const thing = { sellerId: person.id, productId, at }
  const chatToken = await unusedToken(stores, { ...thing, channel: 'chat' })
  const momentsToken = await unusedToken(stores, { ...thing, channel: 'moments' })
  const card = await findOwnCard(context, person, productId)
  return { isOwn: true, chatToken, momentsToken, moments: await momentsLeft(stores, thing), card }
}

/** How much a seller may still show in Moments. The token comes all the same: what is sent although the entry is hidden keeps its seller. */
export async function momentsLeft(stores: Stores, thing: { sellerId: string; productId: string | null; at: Date }): Promise<MomentsLeft> {
  return paceMoments(await countMoments(stores, thing), await stores.settings.get())
}

async function countMoments(stores: Stores, thing: { sellerId: string; productId: string | null; at: Date }): Promise<SentToMoments> {
  const week = { productId: thing.productId, since: addDays(thing.at, -7) }
  const sent = await stores.sharing.countMoments(thing.sellerId, dayStart(thing.at), week)
  return { today: sent.all, ofThingThisWeek: sent.ofThing }
}
