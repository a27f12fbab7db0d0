import fc from 'fast-check'
import { limits } from '../../../contract/limits'
import { readAddress } from '../../../server/domain/address-reading'
import { regions } from '../../support/regions'

const phone = '13800006021'

function read(text: string): readonly string[] {
  return Object.values(readAddress(regions, text))
}

describe('whatever is pasted', () => {
  const lengths = { name: limits.personNameLength, province: 20, city: 20, district: 20, detail: limits.addressDetailLength }

  it.each(['', ' ', '\n', '😀'.repeat(250), '👨‍👩‍👧‍👦🇨🇳1️⃣', '，。；', '\u0001\u0002\u0003'])('%j leaves every field empty', (text) => {
    expect(read(text)).toEqual(['', '', '', '', '', ''])
  })

  it('is cut to what an address may hold, by whole characters', () => {
    const { detail } = readAddress(regions, `广东省广州市海珠区${'𠮷'.repeat(200)}`)
    expect(detail).toBe('𠮷'.repeat(60))
  })

  const anything = fc.oneof(
    fc.string({ maxLength: 600 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '广东省',
          '广州',
          '海珠区',
          '北京',
          '区',
          '路',
          '1',
          '收货人',
          '：',
          ' ',
          '\n',
          phone,
          '陈敏',
          '·',
          '自治县',
          '粤',
          '😀',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
  )

  it('never throws, and gives fields that an address may have', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = readAddress(regions, text)
        expect(found.phone).toMatch(/^(?:1\d{10})?$/)
        for (const [field, most] of Object.entries(lengths)) {
          const value = found[field as keyof typeof lengths]
          expect(value.length).toBeLessThanOrEqual(most)
          expect(value).toBe(value.trim())
          expect(value).not.toMatch(/\p{Cc}/u)
        }
        const province = regions.find(({ name }) => name === found.province)
        expect(found.province === '' || province?.cities.some(({ name }) => found.city === '' || name === found.city)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  const places = regions.flatMap((province) =>
    province.cities.flatMap((city) =>
      (city.districts.length > 0 ? city.districts : ['']).map((district) => [province.name, city.name, district] as const),
    ),
  )
  const whole = fc.record({
    place: fc.constantFrom(...places),
    name: fc.constantFrom('陈敏', '李小龙', '欧阳娜娜', '王女士'),
    number: fc.stringMatching(/^1[3-9]\d{9}$/),
    order: fc.constantFrom([0, 1, 2], [1, 0, 2], [2, 0, 1], [2, 1, 0]),
    separator: fc.constantFrom(' ', '，', '\n', '; '),
  })

  it('is read back exactly when it is an address from the table, in any order', () => {
    fc.assert(
      fc.property(whole, ({ place, name, number, order, separator }) => {
        const [province, city, district] = place
        const parts = [name, number, `${province}${city === province ? '' : city}${district}人民路8号`]
        expect(read(order.map((index) => parts[index]).join(separator))).toEqual([name, number, province, city, district, '人民路8号'])
      }),
      { numRuns: 500 },
    )
  })
})
