import type { CardFacts, DrawingContent } from '../card-ports'
import type { Context } from '../ports'
import { joinPage } from './invitation-view'
import { CodesBusy, readMiniCode } from './read-mini-code'

/** There is nothing to draw. */
export class NothingDrawn extends Error {}

/** What posters say and cards do not. */
const unsaid: Omit<CardFacts, 'title' | 'line' | 'words' | 'price' | 'photo'> = {
  maker: '',
  batch: [],
  sellerName: '',
  shopName: '',
  shopWords: '',
  hint: '',
  promise: '',
  avatar: null,
}

/** Draws what a drawing says with what could be read of its pictures. Throws NothingDrawn; for a poster CodesBusy and WeChatUnavailable. */
export async function drawContent(
  context: Context,
  content: DrawingContent,
  [photo = null, avatar = null]: readonly (Uint8Array | null)[],
): Promise<Uint8Array> {
  if (content.kind === 'card') return await context.drawing.card(content.way, { ...unsaid, ...content.facts, photo })
  if (content.kind === 'poster') {
    const code = await readMiniCode(context, content.productId, content.token)
    return await context.drawing.poster(content.design, { ...content.facts, photo, avatar, code })
  }
  if (content.kind === 'invitation') return await makeInvitationCode(context, content.token)
  const drawn = photo && (await context.drawing.photo(photo))
  if (drawn === null) throw new NothingDrawn()
  return drawn
}

async function makeInvitationCode(context: Context, token: string): Promise<Uint8Array> {
  const made = await context.codes.miniCode({ scene: `i=${token}`, page: joinPage })
  if (made === 'busy') throw new CodesBusy()
  return made
}
