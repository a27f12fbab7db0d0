import type { Refusal } from '../../contract/refusals'

/** Postgres stores neither NUL nor half of a surrogate pair; nobody types them. */
const unstorable = /\0|\p{Surrogate}/u

/** A refusal that names every text in the checked parts of a request that can't be stored, or null. */
export function findUnstorable(...parts: readonly unknown[]): Refusal | null {
  const paths = parts.flatMap((part) => unstorablePaths(part, ''))
  return paths.length === 0 ? null : { code: 'invalid-input', fields: paths.map((path) => ({ path, reason: 'unreadable-characters' })) }
}

function unstorablePaths(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return unstorable.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => unstorablePaths(item, path === '' ? key : `${path}.${key}`))
}
