import { createHash } from 'node:crypto'
import type { Person } from '../../contract/api/types'
import type { Context } from '../ports'

/** 32 bytes, base64url. */
const tokenPattern = /^[0-9A-Za-z_-]{43}$/

/** Tells who holds a session token; null for one that is unknown, made up or expired. */
export async function authenticate(context: Context, sessionToken: string): Promise<Person | null> {
  if (!tokenPattern.test(sessionToken)) return null
  return await context.read.people.findSession(sessionHash(sessionToken), context.clock.now())
}

/** What the database keeps of a session token: nobody who reads it there can use it. */
export function sessionHash(sessionToken: string): string {
  return createHash('sha256').update(sessionToken).digest('hex')
}
