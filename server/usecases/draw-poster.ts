import type { PosterDesign } from '../card-ports'
import type { Context } from '../ports'
import { cardFacts } from './card-facts'
import type { Drawing } from './draw-once'
import { readMiniCode } from './read-mini-code'
import type { SharedThing } from './shared-thing'

interface WantedPoster {
  readonly thing: SharedThing
  readonly design: PosterDesign
  readonly words: string
  readonly token: string
}

/** A poster with the code of its token in it, to be drawn once. Throws CodesBusy and WeChatUnavailable when drawn. */
export function posterDrawing(context: Context, { thing, design, words, token }: WantedPoster): Drawing {
  const facts = cardFacts(thing, words)
  return {
    sellerId: thing.seller.sellerId,
    content: ['poster', design, token, facts],
    pictures: [thing.picture, thing.seller.avatar],
    async draw([photo = null, avatar = null]) {
      const code = await readMiniCode(context, thing.productId, token)
      return await context.drawing.poster(design, { ...facts, photo, avatar, code })
    },
  }
}
