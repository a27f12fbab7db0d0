import { copyAsJson, isRecord, type Values } from './records'

/** 'root.cn.[0].v' and 'root.cn[0].v' alike. */
function splitPath(path: string): readonly (string | number)[] {
  const parts = path.replace(/\[(\d+)\]/g, '.#$1').split('.')
  return parts.filter((part) => part !== '').map((part) => (part.startsWith('#') ? Number(part.slice(1)) : part))
}

function descend(holder: unknown, part: string | number, next: string | number): unknown {
  const container = holder as Record<string | number, unknown>
  const present = container[part]
  const isFitting = typeof next === 'number' ? Array.isArray(present) : isRecord(present)
  if (!isFitting) container[part] = typeof next === 'number' ? [] : {}
  return container[part]
}

/** Merges what `setData` was given into data, by paths, and answers the bytes that went to the renderer. */
export function mergeData(data: Values, changes: Values): number {
  const arrived = copyAsJson(changes)
  for (const [path, value] of Object.entries(arrived)) {
    const parts = splitPath(path)
    const last = parts[parts.length - 1]
    if (last === undefined) throw new Error('setData was given an empty path')
    let holder: unknown = data
    for (const [index, part] of parts.slice(0, -1).entries()) holder = descend(holder, part, parts[index + 1] ?? last)
    const container = holder as Record<string | number, unknown>
    container[last] = value
  }
  return Buffer.byteLength(JSON.stringify(arrived))
}
