import { Hono } from 'hono'
import { z } from 'zod'
import { drawCode } from './code-picture'
import { answerError, nextNumber, nowMs, readJson, type SandboxContext } from './context'

const versionSchema = z.enum(['release', 'trial', 'develop']).default('release')
const codeSchema = z.object({
  scene: z.string(),
  page: z.string().default(''),
  check_path: z.boolean().default(true),
  env_version: versionSchema,
  width: z.number().int().min(280).max(1280).default(430),
})
const sceneLength = 32
const scenePattern = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

const linkSchema = z.object({
  path: z.string().default(''),
  query: z.string().default(''),
  expire_type: z.literal([0, 1]).default(0),
  expire_time: z.number().int().optional(),
  expire_interval: z.number().int().optional(),
  env_version: versionSchema,
})
type AskedLink = z.output<typeof linkSchema>
const mostDays = 30
const dayMs = 86_400_000
const queryLength = 1024
const queryPattern = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]*$/

/** Mini codes and URL links: what leads into the mini program from outside. */
export function createCodeRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.use('/wxa/*', async (c, next) => {
    const isCode = /^\/wxa\/(getwxacodeunlimit|generate_urllink)$/.test(c.req.path)
    return isCode && context.faults.codes_busy ? answerError(c, 45009, 'reach max api daily quota limit') : next()
  })
  routes.post('/wxa/getwxacodeunlimit', async (c) => {
    const asked = codeSchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 40097, 'invalid args')
    const { scene, page, check_path: isChecked, width } = asked.data
    if (scene.length > sceneLength) return answerError(c, 40169, 'invalid length for scene, or the data is not json string')
    if (!scenePattern.test(scene)) return answerError(c, 40129, 'invalid scene')
    if (page.startsWith('/') || page.includes('?')) return answerError(c, 41030, 'invalid page')
    if (isChecked && page !== '' && !isKnownPage(context, page)) return answerError(c, 41030, 'invalid page')
    const picture = await drawCode(`scene=${scene}&page=${page}`, width)
    return c.body(new Uint8Array(picture), 200, { 'content-type': 'image/png' })
  })
  routes.post('/wxa/generate_urllink', async (c) => {
    const asked = linkSchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 40097, 'invalid args')
    const { path, query } = asked.data
    const page = path.replace(/^\//, '')
    if (page.includes('?') || (page !== '' && !isKnownPage(context, page))) return answerError(c, 40165, 'invalid weapp pagepath')
    if (query.length > queryLength || !queryPattern.test(query)) return answerError(c, 40212, 'invalid query')
    const expiresAt = expiryOf(asked.data, nowMs(context))
    if (expiresAt === null) return answerError(c, 85401, 'time limit between 1min and 30day')
    const id = `SBX${nextNumber(context).toString(36)}`
    context.urlLinks.set(id, { path: page, query, expiresAt })
    return c.json({ errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/${id}` })
  })
  return routes
}

/** Where an URL link leads the phone; null once it has ended. */
export function followLink(context: SandboxContext, id: string): { readonly path: string; readonly query: string } | null {
  const link = context.urlLinks.get(id)
  return link && link.expiresAt > nowMs(context) ? { path: link.path, query: link.query } : null
}

function isKnownPage({ pages }: SandboxContext, page: string): boolean {
  return pages === undefined || pages.includes(page)
}

/** Null for what WeChat refuses: already over, or further away than thirty days. */
function expiryOf(link: AskedLink, now: number): number | null {
  const at = link.expire_type === 1 ? now + (link.expire_interval ?? mostDays) * dayMs : (link.expire_time ?? 0) * 1000
  const isDefault = link.expire_type === 0 && link.expire_time === undefined
  if (isDefault) return now + mostDays * dayMs
  return at > now && at <= now + mostDays * dayMs ? at : null
}
