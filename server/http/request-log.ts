import type { MiddlewareHandler } from 'hono'
import type { Context } from '../ports'
import type { Environment } from './environment'

/** Gives each request an id, which the answer carries too, and writes one line when it is answered: no path, no query, no person. */
export function requestLog({ log, makeId }: Pick<Context, 'log' | 'makeId'>): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const startedAt = performance.now()
    const requestId = makeId()
    c.set('requestId', requestId)
    c.set('route', 'unmatched')
    c.set('person', null)
    await next()
    c.header('x-request-id', requestId)
    const ms = Math.round((performance.now() - startedAt) * 10) / 10
    log.info({ requestId, method: c.req.method, route: c.get('route'), status: c.res.status, ms }, 'request')
  }
}

/** Names the route for the log. */
export function nameRoute(route: string): MiddlewareHandler<Environment> {
  return async (c, next) => {
    c.set('route', route)
    await next()
  }
}
