import { createHash } from 'node:crypto'

/** Tells whether two writes under one client-made id are the same write: SHA-256 of the checked body, whose keys stand in schema order. */
export function requestHash(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
