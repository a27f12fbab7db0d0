import type { Person, Share } from '../../contract/api/types'
import type { Context } from '../ports'
import { cardFacts, cardTitle } from './card-facts'
import type { Drawing } from './draw-once'
import { promiseDrawing } from './draw-once'
import { readSharedThing, type SharedThing } from './shared-thing'

/** A card's picture; its token is no part of it, so that the next share has the same one. */
export function cardDrawing(thing: SharedThing, way: 'chat' | 'moments'): Drawing {
  const { title, line, words, price } = cardFacts(thing, thing.words)
  return {
    sellerId: thing.seller.sellerId,
    content: { kind: 'card', way, facts: { title, line, words, price } },
    pictures: [thing.picture],
  }
}

/** A seller's own card for the menu of a thing's page, its pictures drawn when they are first asked for; nothing for what HQ withdrew. */
export async function findOwnCard(context: Context, person: Person, productId: string | null): Promise<Share['card']> {
  const thing = await readSharedThing(context, person, productId)
  if (thing.state === 'withdrawn') return undefined
  const [chat, moments] = await Promise.all((['chat', 'moments'] as const).map((way) => promiseDrawing(context, cardDrawing(thing, way))))
  return chat && moments ? { title: cardTitle(thing), chat, moments } : undefined
}
