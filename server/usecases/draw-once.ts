import { createHash } from 'node:crypto'
import { objectAddress } from '../domain/uploads'
import { type Context, ObjectsUnavailable } from '../ports'
import { lockActiveSeller } from './lock-active-seller'

/** Raised when pictures come to look different though they say the same. */
const drawingVersion = 1

export interface Drawing {
  /** Whose name and words are on it: it is deleted with them. Null for a picture of goods alone. */
  readonly sellerId: string | null
  /** All that it says and how: another content is another picture. */
  readonly content: unknown
  /** The addresses of the pictures in it. */
  readonly pictures: readonly (string | null)[]
  /** Gets what could be read of `pictures`, in their order. */
  readonly draw: (pictures: readonly (Uint8Array | null)[]) => Promise<Uint8Array>
}

/**
 * Draws a picture once for its content and answers its address, which is the same for the same content. A picture that can't be read now
 * is left out; such a drawing has a name of its own, so that the whole one is drawn when it can be.
 */
export async function drawOnce(context: Context, drawing: Drawing): Promise<string> {
  const { content, pictures, sellerId } = drawing
  const whole = objectName([content, pictures])
  if (await context.read.cards.isDrawn(whole)) return objectAddress(whole)
  const bytes = await Promise.all(pictures.map((picture) => (picture === null ? null : context.pictures.read(picture))))
  const shown = pictures.map((picture, index) => (bytes[index] === null ? null : picture))
  const name = objectName([content, shown])
  if (name !== whole && (await context.read.cards.isDrawn(name))) return objectAddress(name)
  await context.objects.put(name, await drawing.draw(bytes), 'image/jpeg')
  await context.transact(async (stores) => {
    if (sellerId !== null) await lockActiveSeller(stores, sellerId)
    await stores.cards.insertDrawn({ object_name: name, seller_id: sellerId, drawn_at: context.clock.now() })
  })
  return objectAddress(name)
}

/** There is nothing to draw. */
export class NothingDrawn extends Error {}

/** The same, where a page goes on without the picture. */
export async function drawIfKept(context: Context, drawing: Drawing): Promise<string | null> {
  try {
    return await drawOnce(context, drawing)
  } catch (error) {
    if (error instanceof NothingDrawn) return null
    if (!(error instanceof ObjectsUnavailable)) throw error
    context.log.error({ why: error.message }, 'a drawn picture could not be kept')
    return null
  }
}

/** 40 hex digits, as uploads have: of SHA-256, so that nobody finds one who does not know all that is on it. */
function objectName(content: unknown): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([drawingVersion, content]))
    .digest('hex')
  return `${hash.slice(0, 40)}.jpg`
}
