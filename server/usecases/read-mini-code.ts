import { createHash } from 'node:crypto'
import { codeScene, sharedPage } from '../domain/shared-places'
import { type Context, ObjectsUnavailable } from '../ports'

/** WeChat makes no codes for the moment. */
export class CodesBusy extends Error {}

/** The mini code of a card, from WeChat once and then from where pictures are kept: codes never change. Throws CodesBusy, WeChatUnavailable. */
export async function readMiniCode(context: Context, productId: string | null, token: string): Promise<Uint8Array> {
  const code = { scene: codeScene(token), page: sharedPage(productId) }
  const name = `${createHash('sha256').update(`code ${code.scene} ${code.page}`).digest('hex').slice(0, 40)}.jpg`
  const kept = await context.objects.read(name).catch(noneKept)
  if (kept !== null) return kept
  const made = await context.codes.miniCode(code)
  if (made === 'busy') throw new CodesBusy()
  await context.objects.put(name, made, 'image/jpeg').catch(noneKept)
  return made
}

/** What can't be kept is asked of WeChat again. */
function noneKept(error: unknown): null {
  if (error instanceof ObjectsUnavailable) return null
  throw error
}
