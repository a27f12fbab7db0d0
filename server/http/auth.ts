import type { MiddlewareHandler } from 'hono'
import type { Role } from '../../contract/api/route'
import type { Person } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { authenticate, sessionHash } from '../usecases/authenticate'
import type { Environment } from './environment'

/** Who may go on. A session that is sent must be good, also where none is needed: a page shown to nobody would lose its recommender. */
export function requireRole(context: Context, role: Role): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const header = c.req.header('authorization')
    const token = header === undefined ? null : readToken(header)
    const person = token === null ? null : ((await authenticate(context, token)) ?? refuse('signed-out', {}))
    checkRole(person, role)
    c.set('person', person)
    c.set('session', token && sessionHash(token))
    await next()
  }
}

function readToken(header: string): string {
  return /^Bearer ([^\s]+)$/i.exec(header)?.[1] ?? refuse('signed-out', {})
}

function checkRole(person: Person | null, role: Role): void {
  if (role !== 'visitor' && !person) refuse('signed-out', {})
  // A suspended seller still sees the desk, so any state will do; what only an active one may do, the use case says.
  if (role === 'seller' && !person?.seller) refuse('forbidden', { role })
  if (role === 'hq' && !person?.isHq) refuse('forbidden', { role })
}
