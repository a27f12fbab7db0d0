import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { sharedPath, sharedQuery } from '../domain/shared-places'
import type { Context } from '../ports'
import { cardTitle } from './card-facts'
import { drawIfKept } from './draw-once'
import { viewLink, viewPoster } from './made-view'
import { cardDrawing } from './own-card'
import { momentsLeft } from './page-entry'
import { readSharedThing, type SharedThing, viewThing } from './shared-thing'
import { unusedToken } from './unused-token'

type SharePage = RouteAnswer<'getSharePage'>

/** Opens the page from which a seller shares a thing, with everything ready before the tap; what HQ withdrew shows what went out before. */
export async function getSharePage(
  context: Context,
  request: { readonly person: Person; readonly query: RouteRequest<'getSharePage'>['query'] },
): Promise<SharePage> {
  const { person } = request
  const productId = request.query.productId ?? null
  const thing = await readSharedThing(context, person, productId)
  const stores = context.read
  const posters = await stores.cards.listPosters(person.id, productId)
  const links = await stores.cards.listLinks(person.id, productId)
  return {
    thing: viewThing(thing),
    words: thing.words,
    isPicked: thing.isPicked,
    kit: thing.state === 'withdrawn' ? null : await makeKit(context, person.id, thing),
    likedBy: await stores.cards.countLookers(person.id, productId),
    posters: posters.flatMap((poster) => viewPoster(poster) ?? []),
    links: links.map((link) => viewLink(context, link)),
  }
}

async function makeKit(context: Context, sellerId: string, thing: SharedThing): Promise<SharePage['kit']> {
  const stores = context.read
  const shared = { sellerId, productId: thing.productId, at: context.clock.now() }
  const title = cardTitle(thing)
  const [chatToken, momentsToken] = [
    await unusedToken(stores, { ...shared, channel: 'chat' }),
    await unusedToken(stores, { ...shared, channel: 'moments' }),
  ]
  const [chat, moments] = await Promise.all([
    drawIfKept(context, cardDrawing(thing, 'chat')),
    drawIfKept(context, cardDrawing(thing, 'moments')),
  ])
  return {
    chat: { token: chatToken, title, path: sharedPath(thing.productId, chatToken), picture: chat },
    moments: {
      ...(await momentsLeft(stores, shared)),
      token: momentsToken,
      title,
      query: sharedQuery(thing.productId, momentsToken),
      picture: moments,
    },
  }
}
