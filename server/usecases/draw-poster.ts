import type { PosterDesign } from '../card-ports'
import { cardFacts } from './card-facts'
import type { Drawing } from './draw-once'
import type { SharedThing } from './shared-thing'

interface WantedPoster {
  readonly thing: SharedThing
  readonly design: PosterDesign
  readonly words: string
  readonly token: string
}

/** A poster with the code of its token in it, to be drawn once. Throws CodesBusy and WeChatUnavailable when drawn. */
export function posterDrawing({ thing, design, words, token }: WantedPoster): Drawing {
  return {
    sellerId: thing.seller.sellerId,
    content: { kind: 'poster', design, productId: thing.productId, token, facts: cardFacts(thing, words) },
    pictures: [thing.picture, thing.seller.avatar],
  }
}
