import type { PictureParts } from './picture-bytes'

const notes: ReadonlySet<string> = new Set(['EXIF', 'XMP '])
/** In VP8X: 'there is EXIF', 'there is XMP'. */
const noteFlags = 0x0c

interface Size {
  readonly width: number
  readonly height: number
}

/** Null: cut off, or no WebP inside. */
export function readWebp(bytes: Buffer): PictureParts | null {
  if (bytes.length < 12) return null
  const whole = 8 + bytes.readUInt32LE(4)
  if (whole > bytes.length) return null
  const chunks: Buffer[] = []
  let size: Size | null = null
  let hasData = false
  for (let at = 12; at + 8 <= whole; ) {
    const kind = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) return null
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (kind === 'VP8 ' || kind === 'VP8L' || kind === 'ANMF') hasData = true
    size ??= sizeOf(kind, chunk.subarray(8))
    if (kind === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~noteFlags, 8)
    if (!notes.has(kind)) chunks.push(chunk)
    at = end
  }
  if (size === null || !hasData) return null
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return { ...size, parts: [head, ...chunks] }
}

function sizeOf(kind: string, data: Buffer): Size | null {
  if (data.length < 10 && kind !== 'VP8L') return null
  if (kind === 'VP8X') return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
  if (kind === 'VP8 ') return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  if (kind !== 'VP8L' || data.length < 5) return null
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
