import fc from 'fast-check'
import { createUlid } from '../../../contract/ids'
import { readCursor, writeCursor } from '../../../server/domain/cursor'
import { Refused } from '../../../server/domain/refused'

const encoded = (text: string) => Buffer.from(text).toString('base64url')

test('comes back as it was written, to the millisecond', () => {
  const anyCursor = fc.record({
    at: fc.date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }),
    id: fc.nat().map((time) => createUlid(time)),
  })
  fc.assert(fc.property(anyCursor, (cursor) => expect(readCursor(writeCursor(cursor))).toEqual(cursor)))
})

test('none is the beginning', () => {
  expect(readCursor(undefined)).toBeNull()
})

test.each(['', 'x', encoded('1.'), encoded('.a'), encoded("1.a'"), encoded(`1.${'a'.repeat(27)}`), encoded('-1.a')])(
  'what we did not write is invalid: %p',
  (text) => {
    expect(() => readCursor(text)).toThrow(Refused)
    expect(() => readCursor(text)).toThrow(
      expect.objectContaining({ refusal: { code: 'invalid-input', fields: [{ path: 'cursor', reason: 'invalid' }] } }),
    )
  },
)
