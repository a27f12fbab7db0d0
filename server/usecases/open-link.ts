import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { sharedPage, sharedPath, sharedQuery } from '../domain/shared-places'
import { addMinutes } from '../domain/time'
import { type Context, WeChatUnavailable } from '../ports'
import { findInboundToken } from './inbound-token'
import { busySeconds } from './make-poster'

/** A link is handed out again for so long, and good for so long: whoever gets one has most of a day to tap it. */
const freshMinutes = 10
const goodDays = 1
const lastMinutes = goodDays * 24 * 60 - 30

/** Where a permanent link leads below our origin: to what its card shows, also once that is withdrawn or its seller gone; else to the shop. */
export async function findLinkPlace(context: Context, text: string): Promise<string> {
  const card = await findInboundToken(context.read, text)
  return card ? sharedPath(card.product_id, card.token) : '/'
}

/** Hands out an address of WeChat's that opens the mini program where a card leads; while WeChat makes no more, the last one as long as it lives. */
export async function openLink(
  context: Context,
  request: { readonly params: RouteRequest<'openLink'>['params'] },
): Promise<RouteAnswer<'openLink'>> {
  const card = (await findInboundToken(context.read, request.params.token)) ?? refuse('not-found', { what: 'token' })
  const { token, product_id: productId } = card
  const now = context.clock.now()
  const known = await context.read.cards.findUrlLink(token)
  if (known && known.mintedAt > addMinutes(now, -freshMinutes)) return { url: known.url }
  const asked = { path: `/${sharedPage(productId)}`, query: sharedQuery(productId, token), days: goodDays }
  const minted = await context.codes.urlLink(asked).catch(noAnswer)
  if (minted === 'busy' || minted === null) {
    if (known && known.mintedAt > addMinutes(now, -lastMinutes)) return { url: known.url }
    return minted === null ? refuse('wechat-unavailable', {}) : refuse('wechat-busy', { retryAfterSeconds: busySeconds })
  }
  await context.transact((stores) => stores.cards.saveUrlLink({ token, url: minted, minted_at: now }))
  return { url: minted }
}

function noAnswer(error: unknown): null {
  if (error instanceof WeChatUnavailable) return null
  throw error
}
