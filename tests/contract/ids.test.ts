import fc from 'fast-check'
import { createUlid, ulidPattern } from '../../contract/ids'

const times = fc.integer({ min: 0, max: 281_474_976_710_655 })
const fractions = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('createUlid', () => {
  it('gives 26 characters that WeChat takes as a number of an order, a refund or a bill', () => {
    fc.assert(
      fc.property(times, fractions, (time, fraction) => {
        const id = createUlid(time, () => fraction)
        expect(id).toMatch(ulidPattern)
        expect(id).toMatch(/^[0-9A-Za-z_-]{6,32}$/)
      }),
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(times, times, fractions, fractions, (a, b, x, y) => {
        fc.pre(a !== b)
        expect(createUlid(a, () => x) < createUlid(b, () => y)).toBe(a < b)
      }),
    )
  })

  it('does not repeat itself', () => {
    const ids = new Set(Array.from({ length: 10_000 }, () => createUlid(1_700_000_000_000)))
    expect(ids.size).toBe(10_000)
  })
})

describe('ulidPattern', () => {
  it.each([
    '',
    '1',
    '-1',
    '01arz3ndektsv4rrffq69g5fav1',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '81arz3ndektsv4rrffq69g5fav',
    '01arz3ndektsv4rrffq69g5fal',
  ])('refuses %p', (text) => expect(ulidPattern.test(text)).toBe(false))
})
