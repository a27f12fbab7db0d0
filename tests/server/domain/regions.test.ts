import { limits } from '../../../contract/limits'
import { findProvince, listRegions, parseRegions, shortProvince, unservedRegion } from '../../../server/domain/regions'
import { regions } from '../../support/regions'

describe('the table', () => {
  it('has the 34 provinces, each with cities, and no name twice at one place', () => {
    expect(regions).toHaveLength(34)
    for (const { name, cities } of regions) {
      expect([name, cities.length > 0]).toEqual([name, true])
      expect(new Set(cities.map((city) => city.name)).size).toBe(cities.length)
      for (const { districts } of cities) expect(new Set(districts).size).toBe(districts.length)
    }
  })

  it('has as many counties as the civil affairs ministry counts, province by province', () => {
    const counted = {
      ...{ 北京市: 16, 天津市: 16, 河北省: 167, 山西省: 117, 内蒙古自治区: 103, 辽宁省: 100, 吉林省: 60, 黑龙江省: 121, 上海市: 16 },
      ...{ 江苏省: 95, 浙江省: 90, 安徽省: 104, 福建省: 84, 江西省: 100, 山东省: 136, 河南省: 157, 湖北省: 103, 湖南省: 122 },
      ...{ 广东省: 122, 广西壮族自治区: 111, 海南省: 25, 重庆市: 38, 四川省: 183, 贵州省: 88, 云南省: 129, 西藏自治区: 74 },
      ...{ 陕西省: 107, 甘肃省: 86, 青海省: 44, 宁夏回族自治区: 22, 新疆维吾尔自治区: 108 },
    }
    // Prefectures without districts are counted as none, the counties that stand right below a province as one each.
    const prefectures = new Set(['东莞市', '中山市', '儋州市', '嘉峪关市'])
    const countOf = (province: string) =>
      (findProvince(regions, province)?.cities ?? []).reduce(
        (sum, { name, districts }) => sum + (districts.length > 0 ? districts.length : prefectures.has(name) ? 0 : 1),
        0,
      )
    expect(Object.fromEntries(Object.keys(counted).map((name) => [name, countOf(name)]))).toEqual(counted)
  })

  it('holds no name that an address has no room for', () => {
    const names = regions.flatMap(({ name, cities }) => [name, ...cities.flatMap((city) => [city.name, ...city.districts])])
    expect(names.filter((name) => name.length < 2 || name.length > limits.regionNameLength || !/^\p{Script=Han}+$/u.test(name))).toEqual([])
  })
})

test('a file that begins with a city is a mistake', () => {
  expect(() => parseRegions(' 广州市 海珠区')).toThrow('begins with a city')
  expect(parseRegions('广东省\n 广州市 海珠区 天河区\n 东莞市\n \n\n')).toEqual([
    {
      name: '广东省',
      cities: [
        { name: '广州市', districts: ['海珠区', '天河区'] },
        { name: '东莞市', districts: [] },
      ],
    },
  ])
})

test.each([
  ['广东省', '广东'],
  ['北京市', '北京'],
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
  ['香港特别行政区', '香港'],
])('%s is %s for short', (name, short) => {
  expect(shortProvince(name)).toBe(short)
  expect(findProvince(regions, short)?.name).toBe(name)
  expect(findProvince(regions, name)?.name).toBe(name)
})

test('a province’s short name ends where its kind begins, and nowhere else', () => {
  expect(shortProvince('省城广东')).toBe('省城广东')
})

describe('a level to choose from', () => {
  it('is the provinces, the cities of one, the districts of a city', () => {
    expect(listRegions(regions, {})?.[0]).toEqual({ name: '北京市', hasMore: true })
    expect(listRegions(regions, { province: '广东省' })?.map(({ name }) => name)).toContain('深圳市')
    expect(listRegions(regions, { province: '广东省', city: '广州市' })).toContainEqual({ name: '海珠区', hasMore: false })
  })

  it('says where it ends', () => {
    expect(listRegions(regions, { province: '广东省' })).toContainEqual({ name: '东莞市', hasMore: false })
    expect(listRegions(regions, { province: '广东省' })).toContainEqual({ name: '广州市', hasMore: true })
    expect(listRegions(regions, { province: '广东省', city: '东莞市' })).toEqual([])
  })

  it('is none for a place that does not exist', () => {
    expect(listRegions(regions, { province: '火星省' })).toBeNull()
    expect(listRegions(regions, { province: '火星省', city: '广州市' })).toBeNull()
    expect(listRegions(regions, { province: '广东省', city: '杭州市' })).toBeNull()
  })
})

describe('where HQ does not ship', () => {
  const rule = { unservedProvinces: ['西藏自治区'], unservedCities: ['三沙市', '和田地区'] }
  it.each([
    ['西藏自治区', '拉萨市', '西藏自治区'],
    ['西藏', '', '西藏自治区'],
    ['海南省', '三沙市', '三沙市'],
    ['海南省', '三沙', '三沙市'],
    ['新疆维吾尔自治区', '和田地区', '和田地区'],
    ['新疆维吾尔自治区', '', null],
    ['海南省', '海口市', null],
    ['', '', null],
  ])('%s %s → %s', (province, city, region) => expect(unservedRegion(regions, rule, { province, city })).toBe(region))
})
