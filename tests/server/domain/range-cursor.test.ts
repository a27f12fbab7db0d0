import fc from 'fast-check'
import { createUlid } from '../../../contract/ids'
import { compareRangePlaces, type RangePlace, readRangeCursor, writeRangeCursor } from '../../../server/domain/range-cursor'
import { Refused } from '../../../server/domain/refused'

const anyPlace = fc.record({
  weight: fc.integer({ min: 0, max: 3 }),
  position: fc.integer({ min: -3, max: 3 }),
  id: fc.nat({ max: 9 }).map((time) => createUlid(time)),
})

test('comes back as it was written, and fits the contract', () => {
  const any = fc.record({
    weight: fc.integer({ min: 0, max: 999_999_999_999_999 }),
    position: fc.integer({ min: -999_999_999, max: 999_999_999 }),
    id: fc.nat().map((time) => createUlid(time)),
  })
  fc.assert(
    fc.property(any, (place) => {
      const text = writeRangeCursor(place)
      expect(text).toMatch(/^[\w-]{1,120}$/)
      expect(readRangeCursor(text)).toEqual(place)
    }),
  )
})

test('what comes after a place is all that stands behind it in the whole list, whatever weighs the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyPlace, { selector: JSON.stringify, minLength: 1 }), fc.nat(), (places, number) => {
      const sorted = [...places].sort(compareRangePlaces)
      const index = number % sorted.length
      const place = sorted[index] ?? { weight: 0, position: 0, id: '' }
      expect(sorted.filter((other) => compareRangePlaces(place, other) < 0)).toEqual(sorted.slice(index + 1))
      expect(sorted.map(({ weight }) => weight)).toEqual(sorted.map(({ weight }) => weight).sort((a, b) => b - a))
    }),
  )
})

test('what weighs the same at the same place stands by its id, and nothing before itself', () => {
  const [a, b] = [createUlid(1), createUlid(2)].map((id) => ({ weight: 1, position: 1, id })) as [RangePlace, RangePlace]
  expect([compareRangePlaces(a, b), compareRangePlaces(b, a), compareRangePlaces(a, a)]).toEqual([-1, 1, 0])
})

test('none is the beginning', () => {
  expect(readRangeCursor(undefined)).toBeNull()
})

const encoded = (text: string) => Buffer.from(text).toString('base64url')

test.each(['', 'x', encoded('1.a.01'), encoded(`-1.2.${createUlid(0)}`), encoded(`1.2.${createUlid(0)}0`), encoded('1.2.a')])(
  'what we did not write is refused: %p',
  (text) => {
    expect(() => readRangeCursor(text)).toThrow(Refused)
  },
)
