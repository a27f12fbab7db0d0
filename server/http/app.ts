import { Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import type { Context } from '../ports'
import { leadToInvitation } from '../usecases/lead-to-invitation'
import { findLinkPlace } from '../usecases/open-link'
import { answerRefusal, answerThrown } from './answer-refusal'
import { createApi } from './api'
import { limitBody } from './body-limit'
import type { Environment } from './environment'
import { serveNotifies } from './notify'
import { servePush } from './push'
import { nameRoute, requestLog } from './request-log'
import { serveH5, servePictures } from './static-files'
import { serveUploads, takeUploads } from './uploads'

export interface AppOptions {
  /** Whether requests can be served now: the database answers and nobody is stopping us. */
  readonly isReady: () => Promise<boolean>
  /** Null: none. */
  readonly picturesFolder: string | null
  readonly h5Folder: string | null
  /** The sandbox's phone, or null. With it pages of other origins may call the API. */
  readonly phone: Hono | null
}

const ownHeaders = secureHeaders()
const pictureHeaders = secureHeaders({ crossOriginResourcePolicy: 'cross-origin' })
/** Pictures alone may be shown by pages of other origins: the mini program's are. */
const safeHeaders: MiddlewareHandler<Environment> = (c, next) =>
  (/^\/(pictures|uploads)\//.test(c.req.path) ? pictureHeaders : ownHeaders)(c, next)

/** All that is served over HTTP, on whatever server `fetch` is given to. */
export function createApp(context: Context, options: AppOptions): Hono<Environment> {
  const app = new Hono<Environment>()
  app.use('*', requestLog(context), safeHeaders)
  app.use('*', limitBody)
  if (options.phone) app.use('/api/*', cors({ origin: '*', allowHeaders: ['authorization', 'content-type'] }))
  app.get('/healthz', nameRoute('GET /healthz'), (c) => c.json({ name: 'shupu', ok: true }))
  app.get('/readyz', nameRoute('GET /readyz'), async (c) => {
    const ok = await options.isReady()
    return c.json({ ok }, ok ? 200 : 503)
  })
  app.route('/api/uploads', takeUploads(context))
  app.route('/api', createApi(context))
  app.route('/uploads', serveUploads(context))
  app.get('/l/:token', nameRoute('GET /l/*'), async (c) => c.redirect(await findLinkPlace(context, c.req.param('token')), 302))
  const lead = (token: string) => leadToInvitation(context, token, options.phone !== null)
  app.get('/i/:token', nameRoute('GET /i/*'), async (c) => c.redirect(await lead(c.req.param('token')), 302))
  app.route('/wxpay', serveNotifies(context))
  app.route('/wx', servePush(context))
  if (options.phone) app.use('/__sandbox/*', nameRoute('/__sandbox/*')).route('/__sandbox', options.phone)
  if (options.picturesFolder) app.route('/pictures', servePictures(options.picturesFolder))
  if (options.h5Folder) app.route('/', serveH5(options.h5Folder))
  app.notFound((c) => answerRefusal(c, { code: 'not-found', what: 'page' }))
  app.onError(answerThrown(context.log))
  return app
}
