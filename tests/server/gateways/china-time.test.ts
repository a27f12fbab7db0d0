import fc from 'fast-check'
import { fromChinaClock, toChinaClock, toChinaTime, toChinaTimeWithMs } from '../../../server/gateways/china-time'

const newYear = new Date('2025-12-31T16:00:00.120Z')

describe("China's time", () => {
  it('is eight hours ahead, into the next year', () => {
    expect(toChinaTime(newYear)).toBe('2026-01-01T00:00:00+08:00')
    expect(toChinaTimeWithMs(newYear)).toBe('2026-01-01T00:00:00.120+08:00')
    expect(toChinaClock(newYear)).toBe('2026-01-01 00:00:00')
  })

  it('reads back as the same moment', () => {
    const date = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (at) => {
        expect(new Date(toChinaTimeWithMs(at))).toEqual(at)
        expect(fromChinaClock(toChinaClock(at)).getTime()).toBe(Math.floor(at.getTime() / 1000) * 1000)
      }),
    )
  })

  it.each(['', 'yesterday', '2026-13-01 00:00:00'])('%j is no moment', (text) => {
    expect(fromChinaClock(text).getTime()).toBeNaN()
  })
})
