import { createHash } from 'node:crypto'
import type { DrawingContent } from '../card-ports'
import { addDays } from '../domain/time'
import { objectAddress } from '../domain/uploads'
import { type Context, ObjectsUnavailable } from '../ports'
import { drawContent, NothingDrawn } from './draw-content'
import { lockActiveSeller } from './lock-active-seller'

/** Raised when pictures come to look different though they say the same. */
const drawingVersion = 2

/** What nobody used for so long is dropped. */
export const keptDays = 30

export interface Drawing {
  /** Whose name and words are on it: it is deleted with them. Null for a picture of goods alone. */
  readonly sellerId: string | null
  /** All that it says and how: another content is another picture. */
  readonly content: DrawingContent
  /** The addresses of the pictures in it. */
  readonly pictures: readonly (string | null)[]
}

/**
 * Draws a picture once for its content and answers its address, which is the same for the same content. A picture that can't be read now
 * is left out; such a drawing has a name of its own, so that the whole one is drawn when it can be.
 */
export async function drawOnce(context: Context, drawing: Drawing): Promise<string> {
  const whole = drawingName(drawing)
  if ((await noteUse(context, whole)) === 'drawn') return objectAddress(whole)
  const { content, pictures } = drawing
  const bytes = await readPictures(context, pictures)
  const shown = { ...drawing, pictures: pictures.map((picture, index) => (bytes[index] === null ? null : picture)) }
  const name = drawingName(shown)
  if (name !== whole && (await noteUse(context, name)) === 'drawn') return objectAddress(name)
  await context.objects.put(name, await drawContent(context, content, bytes), 'image/jpeg')
  await keepDrawing(context, name, shown, context.clock.now())
  return objectAddress(name)
}

/** The address of a picture that is drawn when it is first asked for (draw-again.ts): nobody waits for it here. */
export async function promiseDrawing(context: Context, drawing: Drawing): Promise<string> {
  const name = drawingName(drawing)
  if ((await noteUse(context, name)) === null) await keepDrawing(context, name, drawing, null)
  return objectAddress(name)
}

/** The same as drawOnce, where a page goes on without the picture. */
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

export async function readPictures(context: Context, pictures: Drawing['pictures']): Promise<readonly (Uint8Array | null)[]> {
  return await Promise.all(pictures.map((picture) => (picture === null ? null : context.pictures.read(picture))))
}

/** Notes once a day that a drawing is used; null when there is none of this name. */
async function noteUse(context: Context, name: string): Promise<'drawn' | 'promised' | null> {
  const now = context.clock.now()
  const known = await context.read.cards.findDrawing(name)
  if (!known) return null
  if (known.usedAt < addDays(now, -1)) await context.read.cards.markDrawingUsed(name, now)
  return known.drawnAt === null ? 'promised' : 'drawn'
}

async function keepDrawing(context: Context, name: string, drawing: Drawing, drawnAt: Date | null): Promise<void> {
  const now = context.clock.now()
  const { sellerId, content, pictures } = drawing
  await context.transact(async (stores) => {
    if (sellerId !== null) await lockActiveSeller(stores, sellerId)
    await stores.cards.saveDrawing({
      object_name: name,
      seller_id: sellerId,
      drawn_at: drawnAt,
      drawing: JSON.stringify({ content, pictures }),
      used_at: now,
    })
    await stores.jobs.plan('drop-drawing', name, addDays(now, keptDays))
  })
}

/** 40 hex digits, as uploads have: of SHA-256, so that nobody finds one who does not know all that is on it. */
function drawingName({ content, pictures }: Drawing): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([drawingVersion, content, pictures]))
    .digest('hex')
  return `${hex.slice(0, 40)}.jpg`
}
