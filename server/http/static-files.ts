import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Handler, Hono, type MiddlewareHandler } from 'hono'
import type { Environment } from './environment'
import { nameRoute } from './request-log'

export const aYear = 'public, max-age=31536000, immutable'
/** 'app.1a415177.js': another content has another name. */
const isHashed = /\.[0-9a-f]{8,}\.\w+$/
/** The page may load what we serve and https pictures, and nobody may frame it. */
const pagePolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data: blob:; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"
/** A picture opened by itself runs nothing. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Pictures of goods: a changed one has another name, so that they may be kept for ever; any page may show them. */
export function servePictures(folder: string): Hono<Environment> {
  const pictures = new Hono<Environment>()
  const headers = { 'Cache-Control': aYear, 'Content-Security-Policy': picturePolicy }
  const files = serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/pictures/, '') })
  pictures.get(
    '/*',
    nameRoute('GET /pictures/*'),
    withHeaders(() => headers),
    files,
  )
  return pictures
}

/** The H5 build: its files, and its one page for every address that names no file, since the router is in the browser. */
export function serveH5(folder: string): Hono<Environment> {
  const h5 = new Hono<Environment>()
  const files = serveStatic({ root: folder })
  const page = serveStatic({ path: join(folder, 'index.html') })
  h5.get('/*', nameRoute('GET /*'), withHeaders(h5Headers), skipping(isFile, files), skipping(isPage, page))
  return h5
}

function h5Headers(path: string): Readonly<Record<string, string>> {
  if (!isFile(path)) return { 'Cache-Control': 'no-cache', 'Content-Security-Policy': pagePolicy }
  return { 'Cache-Control': isHashed.test(path) ? aYear : 'no-cache' }
}

/** Adds headers to what was found; what was not found keeps none of them. */
function withHeaders(headersOf: (path: string) => Readonly<Record<string, string>>): MiddlewareHandler<Environment> {
  return async (c, next) => {
    await next()
    if (!c.res.ok) return
    for (const [name, value] of Object.entries(headersOf(c.req.path))) c.header(name, value)
  }
}

function isFile(path: string): boolean {
  return path !== '/' && /\.\w+$/.test(path)
}

/** Addresses of the server never turn into a page: a mistyped one must show. */
function isPage(path: string): boolean {
  return !isFile(path) && !/^\/(api|wxpay|wx|pictures|uploads|__sandbox)(\/|$)/.test(path)
}

function skipping(isServed: (path: string) => boolean, serve: Handler<Environment>): MiddlewareHandler<Environment> {
  return async (c, next) => (isServed(c.req.path) ? await serve(c, next) : await next())
}
