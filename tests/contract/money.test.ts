import fc from 'fast-check'
import {
  addFen,
  allocateFen,
  basisPointsOf,
  fen,
  formatFen,
  multiplyFen,
  parseYuan,
  splitFen,
  subtractFen,
  zeroFen,
} from '../../contract/money'

const amounts = fc.integer({ min: 0, max: 100_000_000 }).map(fen)
const signedAmounts = fc.integer({ min: -100_000_000, max: 100_000_000 }).map(fen)
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0))

describe('fen', () => {
  it.each([0, 1, -1, 9_007_199_254_740_991])('takes the whole number %p', (value) => expect(fen(value)).toBe(value))

  it.each([0.5, -0.1, Number.NaN, Number.POSITIVE_INFINITY, 9_007_199_254_740_992])('throws on %p, which is no exact amount', (value) => {
    expect(() => fen(value)).toThrow(new RangeError(`not a whole number of fen: ${value}`))
  })

  it('knows one zero only, so that a balance never prints as −0', () => expect(Object.is(fen(-0), 0)).toBe(true))

  it('refuses a sum that is no longer exact', () => {
    expect(() => addFen(fen(9_007_199_254_740_991), fen(1))).toThrow(RangeError)
    expect(() => multiplyFen(fen(9_007_199_254_740_991), 2)).toThrow(RangeError)
  })

  it('adds nothing up to zero', () => expect(addFen()).toBe(0))
})

describe('basisPointsOf', () => {
  it.each([
    [12_800, 1000, 1280],
    [99, 1000, 9],
    [1, 9999, 0],
    [1, 10_000, 1],
    [24_294, 1000, 2429],
    [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991],
    [-1, 1, -1],
    [-12_800, 1000, -1280],
    [-99, 1000, -10],
  ])('%p fen at %p basis points are %p fen', (amount, rate, expected) => expect(basisPointsOf(fen(amount), rate)).toBe(expected))

  it.each([-1, 10_001, 0.5, Number.NaN])('throws on a rate of %p', (rate) =>
    expect(() => basisPointsOf(fen(100), rate)).toThrow(new RangeError(`not a rate in basis points: ${rate}`)),
  )

  it('never gives more than the amount and grows with it', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 10_000 }), (a, b, rate) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(basisPointsOf(low, rate)).toBeLessThanOrEqual(low)
        expect(basisPointsOf(low, rate)).toBeLessThanOrEqual(basisPointsOf(high, rate))
      }),
    )
  })
})

describe('allocateFen', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [644, [1, 1], [322, 322]],
    [5, [3, 3, 1], [2, 2, 1]],
    [0, [1, 2], [0, 0]],
    [10, [0, 5, 0], [0, 10, 0]],
    [2000, [25_600, 6800, 6800], [1306, 347, 347]],
    [2, [1, 1, 1, 1], [1, 1, 0, 0]],
    [1, [1, 2, 1, 2], [0, 1, 0, 0]],
    [-100, [1, 1, 1], [-33, -33, -34]],
    [9_007_199_254_740_991, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
  ])('splits %p by %p into %p', (total, by, parts) => expect(allocateFen(fen(total), by)).toEqual(parts))

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5, 0.5]]])('says what is wrong with the weights %p', (by) => {
    expect(() => allocateFen(fen(10), by)).toThrow('weights must be whole, not negative and not all zero')
  })

  it('throws on weights that do not even sum to something whole', () => {
    expect(() => allocateFen(fen(10), [0.5])).toThrow(RangeError)
  })

  it('gives parts that sum to the whole and are within a fen of their share, of a debt too', () => {
    fc.assert(
      fc.property(signedAmounts, weights, (total, by) => {
        const parts = allocateFen(total, by)
        const whole = by.reduce((sum, weight) => sum + weight, 0)
        expect(addFen(...parts)).toBe(total)
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (by[index] ?? 0)) / whole)).toBeLessThan(1)
        })
      }),
    )
  })

  it('gives nothing to a weight of zero', () => {
    fc.assert(
      fc.property(amounts, weights, (total, by) => {
        const parts = allocateFen(total, [...by, 0])
        expect(parts.at(-1)).toBe(0)
      }),
    )
  })

  it('never gives less for more weight, nor less to the earlier of two equals', () => {
    fc.assert(
      fc.property(amounts, weights, (total, by) => {
        const given = allocateFen(total, by).map((part, index) => ({ part, weight: by[index] ?? 0 }))
        for (const [index, first] of given.entries()) {
          for (const second of given.slice(index + 1)) {
            if (first.weight >= second.weight) expect(first.part).toBeGreaterThanOrEqual(second.part)
            else expect(first.part).toBeLessThanOrEqual(second.part)
          }
        }
      }),
    )
  })
})

describe('prices in print', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [12_800, '¥128.00'],
    [128_640, '¥1,286.40'],
    [-1306, '−¥13.06'],
    [123_456_789, '¥1,234,567.89'],
  ])('%p fen read %p', (amount, text) => expect(formatFen(fen(amount))).toBe(text))

  it('splits into the pieces that are set in different sizes', () => {
    expect(splitFen(fen(-128_640))).toEqual({ sign: '−', yuan: '1,286', cents: '40' })
  })

  it('reads back what it printed', () => {
    fc.assert(fc.property(amounts, (amount) => expect(parseYuan(formatFen(amount))).toBe(amount)))
  })

  it('keeps the sign apart from the digits', () => {
    fc.assert(
      fc.property(signedAmounts, (amount) => {
        const { sign, yuan, cents } = splitFen(amount)
        const value = Number(yuan.replaceAll(',', '')) * 100 + Number(cents)
        expect(sign === '' ? value : -value).toBe(amount === 0 ? 0 : amount)
      }),
    )
  })
})

describe('parseYuan', () => {
  it.each([
    ['128', 12_800],
    [' 128.5 ', 12_850],
    ['￥1,286.40', 128_640],
    ['0', 0],
    ['0.01', 1],
    ['1000000', 100_000_000],
    ['1,286', 128_600],
    ['¥1,000,000', 100_000_000],
  ])('reads %p as %p fen', (text, amount) => expect(parseYuan(text)).toBe(amount))

  it.each([
    '',
    '.',
    '-1',
    '1.234',
    '1e3',
    '１２',
    '¥',
    '1000000.01',
    '99999999',
    '1,28',
    ',128',
    '12,,345',
    '1,286,4',
    '128¥',
    '1￥28',
    '😀',
    '1 2',
    'NaN',
  ])('gives null for %p', (text) => {
    expect(parseYuan(text)).toBeNull()
  })
})

it('takes away what it added', () => {
  fc.assert(fc.property(signedAmounts, signedAmounts, (a, b) => expect(subtractFen(addFen(a, b), b)).toBe(a)))
  expect(zeroFen).toBe(0)
})
