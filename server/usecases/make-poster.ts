import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { PosterRow } from '../database/cards'
import { refuse } from '../domain/refused'
import { addDays } from '../domain/time'
import { type Context, ObjectsUnavailable } from '../ports'
import { drawOnce } from './draw-once'
import { posterDrawing } from './draw-poster'
import { lockActiveSeller } from './lock-active-seller'
import { makePosterToken } from './made-token'
import { viewPoster } from './made-view'
import { CodesBusy } from './read-mini-code'
import { requireFitWords } from './require-fit-words'
import { readThingToShare } from './shared-thing'
import { unavailable } from './unavailable'

/** WeChat counts codes by the minute. */
export const busySeconds = 60

/**
 * Draws a poster; the same thing, design and sentence are the same poster and token, however often and whenever it is asked for. What is
 * refused on the way (WeChat is busy, pictures can't be kept) leaves the token, and asking again goes on with it.
 */
export async function makePoster(
  context: Context,
  request: { readonly person: Person; readonly body: RouteRequest<'makePoster'>['body'] },
): Promise<RouteAnswer<'makePoster'>> {
  const { person, body } = request
  const { design, productId } = body
  const thing = await readThingToShare(context, person, productId)
  const words = body.words ?? thing.words
  if (words !== thing.words) await requireFitWords(context, person.id, [words])
  const poster = await findOrInsert(context, { sellerId: person.id, productId, design, words })
  const picture = await drawOnce(context, posterDrawing({ thing, design, words, token: poster.token })).catch(refusedDrawing)
  if (picture !== poster.picture) await context.transact((stores) => stores.cards.savePosterPicture(poster.token, picture))
  const shown = viewPoster({ ...poster, picture })
  if (!shown) throw new Error('a drawn poster has no picture')
  return { poster: shown }
}

async function findOrInsert(context: Context, wanted: Parameters<Context['read']['cards']['findPoster']>[0]): Promise<PosterRow> {
  return await context.transact(async (stores) => {
    // Two that ask for the same poster wait for each other here.
    await lockActiveSeller(stores, wanted.sellerId)
    const known = await stores.cards.findPoster(wanted)
    if (known) return known
    const { sellerId, productId, design, words } = wanted
    const at = context.clock.now()
    const limit = limits.postersPerDay
    if ((await stores.cards.countMade('posters', sellerId, addDays(at, -1))) >= limit) refuse('too-many-today', { limit })
    const token = await makePosterToken(stores, { sellerId, productId, at })
    await stores.cards.insertPoster({ token, seller_id: sellerId, product_id: productId, design, words, picture: null, made_at: at })
    return { token, productId, design, words, picture: null, madeAt: at, people: 0, orders: 0 }
  })
}

/** What keeps a picture from being drawn or kept, as the refusal that says so. */
export function refusedDrawing(error: unknown): never {
  if (error instanceof CodesBusy) return refuse('wechat-busy', { retryAfterSeconds: busySeconds })
  if (error instanceof ObjectsUnavailable) return refuse('pictures-unavailable', {})
  return unavailable(error)
}
