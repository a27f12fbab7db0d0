import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { ProductRow } from '../database/catalogue'
import { chooseCaption } from '../domain/captions'
import { refuse } from '../domain/refused'
import { type Context, WeChatUnavailable } from '../ports'
import { drawIfKept } from './draw-once'
import { posterDrawing } from './draw-poster'
import { CodesBusy } from './read-mini-code'
import { readThingToShare, type SharedThing, viewThing } from './shared-thing'
import { unusedToken } from './unused-token'

type Pack = RouteAnswer<'getPack'>
const tones = ['plain', 'warm', 'brief'] as const
/** With the one that carries the code there are nine, as many as Moments show. */
const mostPictures = 8

/** Opens a product's material pack, the captions as this seller alone has them; while WeChat makes no codes it opens without the last picture. */
export async function getPack(
  context: Context,
  request: { readonly person: Person; readonly query: RouteRequest<'getPack'>['query'] },
): Promise<Pack> {
  const { person, query } = request
  const thing = await readThingToShare(context, person, query.productId)
  const product = thing.product ?? refuse('not-found', { what: 'product' })
  const shared = { sellerId: person.id, productId: product.id, channel: 'pack' as const, at: context.clock.now() }
  const token = await unusedToken(context.read, shared)
  const pictures = await Promise.all(product.pictures.slice(0, mostPictures).map((picture) => drawPhoto(context, picture)))
  return {
    thing: viewThing(thing),
    howMade: product.how_made,
    howToUse: product.how_to_use,
    questions: product.questions,
    captions: captionsOf(product, person.id),
    pictures: pictures.filter((picture) => picture !== null),
    token,
    codePicture: await drawCode(context, thing, token),
  }
}

function captionsOf({ id, captions }: ProductRow, sellerId: string): Pack['captions'] {
  return tones.flatMap((tone) => {
    const text = chooseCaption(captions[tone] ?? [], `${sellerId} ${id} ${tone}`)
    return text === null ? [] : [{ tone, text }]
  })
}

async function drawPhoto(context: Context, picture: string): Promise<string | null> {
  return await drawIfKept(context, { sellerId: null, content: { kind: 'photo' }, pictures: [picture] })
}

async function drawCode(context: Context, thing: SharedThing, token: string): Promise<string | null> {
  try {
    return await drawIfKept(context, posterDrawing({ thing, design: 'still-life', words: thing.words, token }))
  } catch (error) {
    if (error instanceof CodesBusy || error instanceof WeChatUnavailable) return null
    throw error
  }
}
