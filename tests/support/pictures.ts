/* Small pictures, made byte by byte: what readers look at is there, what only a painter needs is not. */

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

function frame(width: number, height: number): Buffer {
  const data = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  data.writeUInt16BE(height, 1)
  data.writeUInt16BE(width, 3)
  return segment(0xc0, data)
}

/** What a phone writes into a photo: how it was held and where, both in one segment. */
export function exif(orientation: number, place = 'N31.2304 E121.4737'): Buffer {
  const tiff = Buffer.from('49492a00080000000100120103000100000000000000000000000000', 'hex')
  tiff.writeUInt16LE(orientation, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)]))
}

/** `painted`: what the sandbox's judge of pictures sees in it. */
export function jpeg({ width = 4, height = 3, before = [] as readonly Buffer[], after = Buffer.alloc(0), painted = '' } = {}): Buffer {
  const scan = Buffer.concat([Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]), Buffer.from(painted)])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...before,
    frame(width, height),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
    Buffer.from([0xff, 0xd9]),
    after,
  ])
}

export function jpegSegment(marker: number, text: string): Buffer {
  return segment(marker, Buffer.from(text, 'latin1'))
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length, 0)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

export function png({ width = 4, height = 3, notes = '', noteKind = 'tEXt' } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...(notes === '' ? [] : [pngChunk(noteKind, Buffer.from(notes))]),
    pngChunk('IDAT', Buffer.from('painted')),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function webpChunk(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** `kind`: a plain one, a lossless one, or one with a head that promises notes. */
export function webp({ kind = 'VP8 ' as 'VP8 ' | 'VP8L' | 'VP8X', width = 4, height = 3, notes = '', noteKind = 'EXIF' } = {}): Buffer {
  const lossy = Buffer.from([0, 0, 0, 0x9d, 1, 0x2a, 0, 0, 0, 0])
  lossy.writeUInt16LE(width & 0x3fff, 6)
  lossy.writeUInt16LE(height & 0x3fff, 8)
  const lossless = Buffer.from([0x2f, 0, 0, 0, 0])
  lossless.writeUInt32LE(((width - 1) & 0x3fff) | (((height - 1) & 0x3fff) << 14), 1)
  const extended = Buffer.alloc(10)
  extended[0] = notes === '' ? 0x10 : 0x1c
  extended.writeUIntLE(width - 1, 4, 3)
  extended.writeUIntLE(height - 1, 7, 3)
  const chunks = {
    'VP8 ': [webpChunk('VP8 ', lossy)],
    VP8L: [webpChunk('VP8L', lossless)],
    VP8X: [webpChunk('VP8X', extended), webpChunk('VP8 ', lossy), ...(notes === '' ? [] : [webpChunk(noteKind, Buffer.from(notes))])],
  }[kind]
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
