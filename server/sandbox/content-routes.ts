import { Hono } from 'hono'
import { z } from 'zod'
import { answerError, nextNumber, readJson, type SandboxContext } from './context'
import { queuePush } from './pushes'

const checkSchema = z.object({
  content: z.string().min(1).max(2500),
  version: z.literal(2),
  scene: z.number().int().min(1).max(4),
  openid: z.string().min(1),
})

const mediaSchema = z.object({
  media_url: z.url(),
  media_type: z.literal(2),
  version: z.literal(2),
  scene: z.number().int().min(1).max(4),
  openid: z.string().min(1),
})

/** The content check. */
export function createContentRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.post('/wxa/msg_sec_check', async (c) => {
    const asked = checkSchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 40097, 'invalid args')
    if (context.faults.inactive) return answerError(c, 61010, 'code is expired')
    const verdict = judge(asked.data.content)
    const detail = [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }]
    return c.json({ errcode: 0, errmsg: 'ok', result: verdict, detail, trace_id: `sbx-${nextNumber(context)}` })
  })
  routes.post('/wxa/media_check_async', async (c) => {
    const asked = mediaSchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 40097, 'invalid args')
    if (context.faults.inactive) return answerError(c, 61010, 'code is expired')
    const { media_url: url } = asked.data
    const content = await fetchText(context, url)
    if (content === null) return answerError(c, 45047, 'media download failed')
    const verdict = judge(content)
    const traceId = `sbx-${nextNumber(context)}`
    const detail = [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }]
    const told = { trace_id: traceId, version: 2, detail, errcode: 0, errmsg: 'ok', result: verdict }
    // In life the address of pushes is set in the console; here it is at the shop whose picture this is.
    queuePush(context, new URL('/wx/push', url).href, 'wxa_media_check', told)
    return c.json({ errcode: 0, errmsg: 'ok', trace_id: traceId })
  })
  return routes
}

/** As WeChat does: it comes and gets the picture. Null when it is not there. */
async function fetchText({ notifyFetch }: SandboxContext, url: string): Promise<string | null> {
  try {
    const response = await notifyFetch(new Request(url))
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}

function judge(content: string): { suggest: 'pass' | 'review' | 'risky'; label: number } {
  if (content.includes('违禁')) return { suggest: 'risky', label: 20006 }
  return content.includes('待审') ? { suggest: 'review', label: 21000 } : { suggest: 'pass', label: 100 }
}
