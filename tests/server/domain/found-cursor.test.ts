import fc from 'fast-check'
import { createUlid } from '../../../contract/ids'
import { readFoundCursor, writeFoundCursor } from '../../../server/domain/found-cursor'
import { Refused } from '../../../server/domain/refused'

const anyCursor = fc.record({
  sort: fc.constantFrom('shop' as const, 'price-up' as const, 'price-down' as const, 'newest' as const),
  rank: fc.constantFrom(0, 1),
  key: fc.integer({ min: -4_000_000_000_000_000, max: 4_000_000_000_000_000 }),
  id: fc.nat().map((time) => createUlid(time)),
})

test('comes back as it was written, fits the contract, and is of no use in another order', () => {
  fc.assert(
    fc.property(anyCursor, (cursor) => {
      const text = writeFoundCursor(cursor)
      expect(text).toMatch(/^[\w-]{1,120}$/)
      expect(readFoundCursor(text, cursor.sort)).toEqual(cursor)
      expect(() => readFoundCursor(text, cursor.sort === 'shop' ? 'newest' : 'shop')).toThrow(Refused)
    }),
  )
})

test('none is the beginning', () => {
  expect(readFoundCursor(undefined, 'newest')).toBeNull()
})

test.each(['', 'x', 'shop.2.1.a', 'shop.0.1.A', 'my shop.0.1.a', 'shop.0.1.a.b', 'shop.0.9999999999999999.a', "shop.0.1.a'"])(
  'what we did not write is invalid: %p',
  (text) => {
    expect(() => readFoundCursor(text, 'shop')).toThrow(Refused)
    expect(() => readFoundCursor(Buffer.from(text).toString('base64url'), 'shop')).toThrow(Refused)
  },
)
