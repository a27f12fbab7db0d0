import type { PictureParts } from './picture-bytes'

const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe
const exifMark = 'Exif\0\0'

/** Null: cut off, or no JPEG inside. What follows its end (a second picture, a film) is left out. */
export function readJpeg(bytes: Buffer): PictureParts | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { readonly width: number; readonly height: number } | null = null
  let hasScan = false
  let at = 2
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === endOfImage) return size && hasScan ? { ...size, parts: [...parts, bytes.subarray(at, at + 2)] } : null
    const end = marker === 0xff ? at + 1 : segmentEnd(bytes, at, marker)
    if (end === null || end <= at) return null
    if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === startOfScan) hasScan = true
    const segment = bytes.subarray(at, end)
    parts.push(isKept(marker, segment) ? segment : orientationOf(marker, segment))
    at = end
  }
  return null
}

/** Null when it goes beyond the file. A scan's data go on to the next marker that is no restart. */
function segmentEnd(bytes: Buffer, at: number, marker: number): number | null {
  const length = bytes.readUInt16BE(at + 2)
  const end = at + 2 + length
  if (length < (isFrame(marker) ? 9 : 2) || end > bytes.length) return null
  if (marker !== startOfScan) return end
  for (let next = bytes.indexOf(0xff, end); next >= 0 && next + 1 < bytes.length; next = bytes.indexOf(0xff, next + 1)) {
    const following = bytes[next + 1] ?? 0
    if (following !== 0 && following !== 0xff && (following < 0xd0 || following > 0xd7)) return next
  }
  return null
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

const colourSegments: ReadonlyMap<number, string> = new Map([
  [0xe0, 'JFIF'],
  [0xe2, 'ICC_PROFILE'],
  [0xee, 'Adobe'],
])

/** Of the application segments only those that colours need stay. 'JFXX' holds a small picture, of what was cropped too. */
function isKept(marker: number, segment: Buffer): boolean {
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const name = colourSegments.get(marker)
  return name !== undefined && segment.toString('latin1', 4, 4 + name.length) === name
}

/** A camera held upright says so in what is taken out: a segment that says that alone takes its place. */
function orientationOf(marker: number, segment: Buffer): Buffer {
  const orientation = marker === 0xe1 && segment.toString('latin1', 4, 10) === exifMark ? readOrientation(segment.subarray(10)) : 1
  if (orientation < 2 || orientation > 8) return Buffer.alloc(0)
  const head = Buffer.from('ffe10022', 'hex')
  const directory = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  directory.writeUInt16BE(orientation, 18)
  return Buffer.concat([head, Buffer.from(exifMark, 'latin1'), directory])
}

function readOrientation(tiff: Buffer): number {
  if (tiff.length < 14) return 1
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = Math.min(short(first), 200)
  for (let index = 0; index < entries; index += 1) {
    const entry = first + 2 + index * 12
    if (short(entry) === 0x0112) return short(entry + 8)
  }
  return 1
}
