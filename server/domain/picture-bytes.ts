import { limits } from '../../contract/limits'
import { readJpeg } from './picture-jpeg'
import { readPng } from './picture-png'
import { readWebp } from './picture-webp'

export interface PictureParts {
  readonly width: number
  readonly height: number
  /** What is kept of the file: the picture itself, without the place, the phone and the notes that cameras write into it. */
  readonly parts: readonly Uint8Array[]
}

export type ReadPicture =
  | { readonly kind: 'jpg' | 'png' | 'webp'; readonly width: number; readonly height: number; readonly bytes: Uint8Array }
  | { readonly problem: 'empty' | 'kind' | 'broken' | 'dimensions' }

/** A file that small can be made which unfolds to gigabytes on the phone of whoever looks at it. */
const mostPixels = 50_000_000

const kinds = [
  { kind: 'jpg', isIt: (bytes: Buffer) => bytes.toString('latin1', 0, 3) === '\xff\xd8\xff', read: readJpeg },
  { kind: 'png', isIt: (bytes: Buffer) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n', read: readPng },
  {
    kind: 'webp',
    isIt: (bytes: Buffer) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
    read: readWebp,
  },
] as const

/** Tells by its content what picture a file is, whether it is whole and of a sane size, and takes out what it says besides. */
export function readPicture(file: Uint8Array): ReadPicture {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length === 0) return { problem: 'empty' }
  const found = kinds.find(({ isIt }) => isIt(bytes))
  if (!found) return { problem: 'kind' }
  const picture = found.read(bytes)
  if (picture === null) return { problem: 'broken' }
  const { width, height, parts } = picture
  const isSane = width > 0 && height > 0 && Math.max(width, height) <= limits.pictureSide && width * height <= mostPixels
  return isSane ? { kind: found.kind, width, height, bytes: Buffer.concat(parts) } : { problem: 'dimensions' }
}
