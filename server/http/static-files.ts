import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Handler, Hono, type MiddlewareHandler } from 'hono'
import type { Environment } from './environment'
import { nameRoute } from './request-log'

const aYear = 'public, max-age=31536000, immutable'
/** 'app.1a415177.js': another content has another name. */
const isHashed = /\.[0-9a-f]{8,}\.\w+$/
/** The page may load what we serve and https pictures, and nobody may frame it. */
const pagePolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data: blob:; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"
/** A picture opened by itself runs nothing. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Pictures of goods: a changed one has another name, so that they may be kept for ever; any page may show them. */
export function servePictures(folder: string): Hono<Environment> {
  const pictures = new Hono<Environment>()
  pictures.use('/*', nameRoute('GET /pictures/*'))
  pictures.get(
    '/*',
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.replace(/^\/pictures/, ''),
      onFound: (_, c) => {
        c.header('Cache-Control', aYear)
        c.header('Content-Security-Policy', picturePolicy)
        c.header('Cross-Origin-Resource-Policy', 'cross-origin')
      },
    }),
  )
  return pictures
}

/** The H5 build: its files, and its one page for every address that names no file, since the router is in the browser. */
export function serveH5(folder: string): Hono<Environment> {
  const h5 = new Hono<Environment>()
  const files = serveStatic({ root: folder, onFound: (path, c) => c.header('Cache-Control', isHashed.test(path) ? aYear : 'no-cache') })
  const page = serveStatic({ path: join(folder, 'index.html') })
  h5.get('/*', nameRoute('GET /*'), pageHeaders, skipping(isFile, files), skipping(isPage, page))
  return h5
}

function isFile(path: string): boolean {
  return path !== '/' && /\.\w+$/.test(path)
}

/** Addresses of the server never turn into a page: a mistyped one must show. */
function isPage(path: string): boolean {
  return !isFile(path) && !/^\/(api|wxpay|pictures|__sandbox)(\/|$)/.test(path)
}

const pageHeaders: MiddlewareHandler<Environment> = async (c, next) => {
  await next()
  if (c.res.headers.get('content-type')?.startsWith('text/html')) {
    c.header('Cache-Control', 'no-cache')
    c.header('Content-Security-Policy', pagePolicy)
  }
}

function skipping(isServed: (path: string) => boolean, serve: Handler<Environment>): MiddlewareHandler<Environment> {
  return async (c, next) => (isServed(c.req.path) ? await serve(c, next) : await next())
}
