import { refuse } from './refused'

/** Where a list goes on: an instant and an id, so that no row is shown twice or left out. Opaque outside. */
export interface Cursor {
  readonly at: Date
  readonly id: string
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at.getTime()}.${cursor.id}`).toString('base64url')
}

export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const match = /^(\d{1,15})\.([0-9A-Za-z_-]{1,26})$/.exec(Buffer.from(text, 'base64url').toString())
  if (!match?.[1] || !match[2]) return refuseCursor()
  return { at: new Date(Number(match[1])), id: match[2] }
}

/** What we did not write leads nowhere, in any list. */
export function refuseCursor(): never {
  return refuse('invalid-input', { fields: [{ path: 'cursor', reason: 'invalid' }] })
}
