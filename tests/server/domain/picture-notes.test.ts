import { readPicture } from '../../../server/domain/picture-bytes'
import { exif, jpeg, jpegSegment, png, webp } from '../../support/pictures'

const secret = 'N31.2304 E121.4737'

function kept(file: Buffer): Buffer {
  const read = readPicture(file)
  if ('problem' in read) throw new Error(read.problem)
  return Buffer.from(read.bytes)
}

describe('nothing that a camera notes goes on to others', () => {
  test.each(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])('%s of a png', (noteKind) => {
    expect(kept(png({ notes: secret, noteKind }))).toEqual(png())
  })

  test.each(['EXIF', 'XMP '])('%s of a webp, nor the word that there is any', (noteKind) => {
    expect(kept(webp({ kind: 'VP8X', notes: secret, noteKind }))).toEqual(webp({ kind: 'VP8X' }))
  })

  test.each([0xe0, 0xe1, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe])('segment %i of a jpeg that is not about its colours', (marker) => {
    expect(kept(jpeg({ before: [jpegSegment(marker, secret)] })).includes(secret)).toBe(false)
  })

  test('the small picture beside a jpeg, which may show what was cropped', () => {
    expect(kept(jpeg({ before: [jpegSegment(0xe0, `JFXX\0\x10${secret}`)] }))).toEqual(jpeg())
  })

  test('not even beside the way a phone was held', () => {
    expect(kept(jpeg({ before: [exif(6, secret)] })).includes(secret)).toBe(false)
  })
})

describe('what a painter needs stays', () => {
  test('an unknown chunk of a png, the colours and the tables of a jpeg', () => {
    for (const file of [
      png({ notes: 'sRGB', noteKind: 'gAMA' }),
      jpeg({ before: [jpegSegment(0xdb, 'table'), jpegSegment(0xee, 'Adobe\0d')] }),
    ]) {
      expect(kept(file)).toEqual(file)
    }
  })

  test('an unknown chunk of a webp', () => {
    expect(kept(webp({ kind: 'VP8X', notes: 'colours', noteKind: 'ICCP' })).includes('colours')).toBe(true)
  })
})

test('a png whose head is longer than a head is broken', () => {
  const file = png()
  file.writeUInt32BE(25, 8)
  expect(readPicture(file)).toEqual({ problem: 'broken' })
})

test('a webp with a head alone has no picture in it, and the head says how large one with more is', () => {
  const headAlone = webp({ kind: 'VP8X' }).subarray(0, 30)
  headAlone.writeUInt32LE(22, 4)
  expect(readPicture(headAlone)).toEqual({ problem: 'broken' })
  const canvas = webp({ kind: 'VP8X' })
  canvas.writeUIntLE(99, 24, 3)
  expect(readPicture(canvas)).toMatchObject({ width: 100, height: 3 })
})

test('fifty million points are taken, one row more is not', () => {
  expect(readPicture(png({ width: 10_000, height: 5_000 }))).toMatchObject({ kind: 'png' })
  expect(readPicture(png({ width: 10_000, height: 5_001 }))).toEqual({ problem: 'dimensions' })
})
