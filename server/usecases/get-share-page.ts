import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { sharedPath, sharedQuery } from '../domain/shared-places'
import type { Context } from '../ports'
import { cardFacts, cardTitle } from './card-facts'
import { drawIfKept } from './draw-once'
import { viewLink, viewPoster } from './made-view'
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
  const [chat, moments] = await Promise.all([drawCard(context, thing, 'chat'), drawCard(context, thing, 'moments')])
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

/** The token is no part of a card's picture, so that the next share has the same one. */
async function drawCard(context: Context, thing: SharedThing, kind: 'chat' | 'moments'): Promise<string | null> {
  const facts = cardFacts(thing, thing.words)
  const { title, line, words, price } = facts
  return await drawIfKept(context, {
    sellerId: thing.seller.sellerId,
    content: ['card', kind, { title, line, words, price }],
    pictures: [thing.picture],
    draw: ([photo = null]) => context.drawing.card(kind, { ...facts, photo, avatar: null }),
  })
}
