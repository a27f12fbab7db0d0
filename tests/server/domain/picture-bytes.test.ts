import { readFileSync } from 'node:fs'
import { readPicture } from '../../../server/domain/picture-bytes'
import { exif, jpeg, jpegSegment, png, webp } from '../../support/pictures'

function textOf(file: Buffer): string {
  const read = readPicture(file)
  return 'bytes' in read ? Buffer.from(read.bytes).toString('latin1') : `problem: ${read.problem}`
}

describe('a picture is known by its content', () => {
  test.each([
    ['jpg', jpeg()],
    ['png', png()],
    ['webp', webp()],
    ['webp', webp({ kind: 'VP8L' })],
    ['webp', webp({ kind: 'VP8X' })],
  ])('%s', (kind, file) => {
    expect(readPicture(file)).toEqual({ kind, width: 4, height: 3, bytes: new Uint8Array(file) })
  })

  test('one that a painter made', () => {
    expect(readPicture(readFileSync('server/demo/pictures/tea-001-1.webp'))).toMatchObject({ kind: 'webp', width: expect.any(Number) })
  })

  test('a piece of a larger buffer is read as that piece', () => {
    const around = Buffer.concat([Buffer.from('xx'), png(), Buffer.from('yy')])
    expect(readPicture(new Uint8Array(around.buffer, around.byteOffset + 2, png().length))).toMatchObject({ kind: 'png', width: 4 })
  })
})

describe('what is no picture', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'kind'],
    ['a drawing that runs scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'kind'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'kind'],
    ['a program', Buffer.from('MZ\x90\0', 'latin1'), 'kind'],
    ['the three bytes of a jpeg alone', Buffer.from([0xff, 0xd8, 0xff]), 'broken'],
    ['a jpeg head before a page', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), Buffer.from('<html>')]), 'broken'],
    ['a jpeg without a scan', Buffer.concat([jpeg().subarray(0, 20), Buffer.from([0xff, 0xd9])]), 'broken'],
    ['a frame too short for its size', Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 4, 0, 0, 0xff, 0xd9]), 'broken'],
    ['a png whose first chunk is another', Buffer.concat([png().subarray(0, 8), png().subarray(33)]), 'broken'],
    ['a png without data', Buffer.concat([png().subarray(0, 33), png().subarray(-12)]), 'broken'],
    ['a webp with nothing in it', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'broken'],
    ['a webp head alone', Buffer.from('RIFF\xff\0\0\0WEBP', 'latin1'), 'broken'],
  ])('%s', (_, file, problem) => {
    expect(readPicture(file)).toEqual({ problem })
  })

  test.each([
    ['jpeg', jpeg({ before: [exif(6)] })],
    ['png', png({ notes: 'by me' })],
    ['webp', webp({ kind: 'VP8X', notes: 'by me' })],
  ])('a %s cut off anywhere', (_, file) => {
    for (let length = 12; length < file.length; length += 1) {
      expect([length, readPicture(file.subarray(0, length))]).toEqual([length, { problem: 'broken' }])
    }
  })
})

describe('sizes', () => {
  test.each([
    ['a jpeg of no width', jpeg({ width: 0 })],
    ['a png of no height', png({ height: 0 })],
    ['a side too long', png({ width: 12_001, height: 1 })],
    ['more than a phone can unfold', png({ width: 10_000, height: 10_000 })],
    ['a webp larger than anything', webp({ kind: 'VP8X', width: 16_000_000, height: 16_000_000 })],
  ])('%s is refused', (_, file) => {
    expect(readPicture(file)).toEqual({ problem: 'dimensions' })
  })

  test('the longest side and a large photo are taken', () => {
    expect(readPicture(png({ width: 12_000, height: 1 }))).toMatchObject({ width: 12_000, height: 1 })
    expect(readPicture(jpeg({ width: 8_160, height: 6_120 }))).toMatchObject({ width: 8_160, height: 6_120 })
  })
})

describe('what a picture says besides is taken out', () => {
  test.each([
    ['the place in a jpeg', jpeg({ before: [exif(1)] })],
    ['notes in a jpeg', jpeg({ before: [jpegSegment(0xed, 'Photoshop N31.2304'), jpegSegment(0xfe, 'N31.2304')] })],
    ['what follows a jpeg', jpeg({ after: Buffer.from('<script>N31.2304</script>') })],
    ['notes in a png', png({ notes: 'N31.2304' })],
    ['notes in a webp', webp({ kind: 'VP8X', notes: 'N31.2304' })],
  ])('%s', (_, file) => {
    expect(file.toString('latin1')).toContain('N31.2304')
    const text = textOf(file)
    expect(text).not.toContain('N31.2304')
    expect(readPicture(Buffer.from(text, 'latin1'))).toMatchObject({ width: 4, height: 3 })
  })

  test.each([2, 3, 6, 8])('but not how the phone was held (%i)', (orientation) => {
    const text = textOf(jpeg({ before: [exif(orientation)] }))
    const at = text.indexOf('Exif\0\0')
    expect(at).toBeGreaterThan(0)
    const tiff = Buffer.from(text, 'latin1').subarray(at + 6)
    expect([tiff.toString('latin1', 0, 2), tiff.readUInt16BE(10), tiff.readUInt16BE(18)]).toEqual(['MM', 0x0112, orientation])
    // Read again it says the same: nothing is lost over several passes.
    expect(textOf(Buffer.from(text, 'latin1'))).toBe(text)
  })

  test('an upright photo, and one that says nonsense, say nothing any more', () => {
    for (const orientation of [0, 1, 9, 999]) expect(textOf(jpeg({ before: [exif(orientation)] }))).toBe(jpeg().toString('latin1'))
    expect(textOf(jpeg({ before: [jpegSegment(0xe1, 'Exif\0\0II')] }))).toBe(jpeg().toString('latin1'))
  })

  test('a colour profile stays', () => {
    expect(textOf(jpeg({ before: [jpegSegment(0xe2, 'ICC_PROFILE\0colours')] }))).toContain('colours')
    expect(textOf(jpeg({ before: [jpegSegment(0xe2, 'MPF\0second')] }))).not.toContain('second')
  })
})
