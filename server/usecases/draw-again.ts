import { type Context, ObjectsUnavailable } from '../ports'
import { drawContent, NothingDrawn } from './draw-content'
import { readPictures } from './draw-once'
import { refusedDrawing } from './make-poster'

/**
 * Draws a picture whose object is not there: one that was promised, or was lost. Null for a name that no drawing has. `isWhole`: every
 * picture in it could be read, and it is kept; else it is drawn for now.
 */
export async function drawAgain(context: Context, name: string): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean } | null> {
  const drawing = (await context.read.cards.findDrawing(name))?.drawing ?? null
  if (drawing === null) return null
  const pictures = await readPictures(context, drawing.pictures)
  const isWhole = pictures.every((picture, index) => picture !== null || drawing.pictures[index] === null)
  const bytes = await drawContent(context, drawing.content, pictures).catch(nothingOrRefused)
  if (bytes !== null && isWhole) await keep(context, name, bytes)
  return bytes && { bytes, isWhole }
}

async function keep(context: Context, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await context.objects.put(name, bytes, 'image/jpeg')
    await context.read.cards.markDrawn(name, context.clock.now())
  } catch (error) {
    if (!(error instanceof ObjectsUnavailable)) throw error
    context.log.error({ why: error.message }, 'a drawn picture could not be kept')
  }
}

function nothingOrRefused(error: unknown): null {
  return error instanceof NothingDrawn ? null : refusedDrawing(error)
}
