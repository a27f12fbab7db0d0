import fc from 'fast-check'
import { createUlid } from '../../../contract/ids'
import { readProductCursor, writeProductCursor } from '../../../server/domain/product-cursor'
import { Refused } from '../../../server/domain/refused'

const anyCursor = fc.record({
  part: fc.constantFrom('picks' as const, 'range' as const),
  position: fc.integer({ min: -999_999_999, max: 999_999_999 }),
  id: fc.nat().map((time) => createUlid(time)),
})

test('comes back as it was written, and fits the contract', () => {
  fc.assert(
    fc.property(anyCursor, (cursor) => {
      const text = writeProductCursor(cursor)
      expect(text).toMatch(/^[\w-]{1,120}$/)
      expect(readProductCursor(text)).toEqual(cursor)
    }),
  )
})

test('none is the beginning', () => {
  expect(readProductCursor(undefined)).toBeNull()
})

const encoded = (text: string) => Buffer.from(text).toString('base64url')

test.each(['', 'x', 'cGlja3M', encoded('shelf.1.a'), encoded("picks.1.a'"), encoded('my picks.1.a'), encoded('range.1.')])(
  'what we did not write is invalid: %p',
  (text) => {
    expect(() => readProductCursor(text)).toThrow(Refused)
  },
)

test('no text makes anything but a cursor or a refusal', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (text) => {
      try {
        expect(readProductCursor(text)).toMatchObject({ id: expect.any(String) })
      } catch (error) {
        expect(error).toBeInstanceOf(Refused)
      }
    }),
  )
})
