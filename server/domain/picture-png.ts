import type { PictureParts } from './picture-bytes'

const notes: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** Null: cut off, or no PNG inside. */
export function readPng(bytes: Buffer): PictureParts | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  let hasData = false
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length || (at === 8 && (kind !== 'IHDR' || length !== 13))) return null
    if (kind === 'IDAT') hasData = true
    if (!notes.has(kind)) parts.push(bytes.subarray(at, end))
    if (kind === 'IEND') return hasData ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), parts } : null
    at = end
  }
  return null
}
