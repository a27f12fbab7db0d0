import { type City, type Province, type Regions, shortProvince } from './regions'

/* Finds province, city and district in what somebody pasted, in whatever short form, and says where in the text they stand. */

export interface FoundRegion {
  readonly province: string
  readonly city: string
  readonly district: string
  readonly start: number
  readonly end: number
}

interface Match<Item> {
  readonly item: Item
  readonly end: number
  readonly isFull: boolean
}

type Reading = FoundRegion & { readonly score: number }

const abbreviations: Readonly<Record<string, string>> = {
  ...{
    京: '北京',
    津: '天津',
    沪: '上海',
    渝: '重庆',
    冀: '河北',
    晋: '山西',
    蒙: '内蒙古',
    辽: '辽宁',
    吉: '吉林',
    黑: '黑龙江',
    苏: '江苏',
  },
  ...{ 浙: '浙江', 皖: '安徽', 闽: '福建', 赣: '江西', 鲁: '山东', 豫: '河南', 鄂: '湖北', 湘: '湖南', 粤: '广东', 桂: '广西', 琼: '海南' },
  ...{ 川: '四川', 蜀: '四川', 贵: '贵州', 黔: '贵州', 云: '云南', 滇: '云南', 藏: '西藏', 陕: '陕西', 秦: '陕西', 甘: '甘肃', 陇: '甘肃' },
  ...{ 青: '青海', 宁: '宁夏', 新: '新疆', 港: '香港', 澳: '澳门', 台: '台湾' },
}

const between = /[\s,;|/\\·>-]/
/** Levels that forms write between a city and its districts, and that are no place. */
const noPlace = /^(?:市辖区|市辖县|(?:省|自治区)直辖县级行政(?:区划|单位)|直辖)/
const peoples = /(?:(?:土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|朝鲜|柯尔克孜|哈萨克)族?)+自治州$/
/** After a short name these make it a street, not a place: 南京路. */
const streetWord = /^[东西南北中]?[一二三四五六七八九]?[路街道巷弄桥]|^大[道街厦]/
const zone = /^\p{Script=Han}{0,6}?(?:高新技术产业开发区|高新技术开发区|经济技术开发区|高新区|经开区|工业园区|开发区|新区)/u
const town = /^\p{Script=Han}{1,6}?(?:街道|镇|乡|区)/u

function shortCity(name: string): string {
  return peoples.test(name) ? name.replace(peoples, '') : name.replace(/(?:市|地区|盟)$/, '')
}

function skip(text: string, from: number): number {
  let at = from
  while (between.test(text.charAt(at))) at += 1
  const skipped = noPlace.exec(text.slice(at))?.[0].length ?? 0
  return skipped > 0 ? skip(text, at + skipped) : at
}

const isBoundary = (text: string, at: number) => at >= text.length || between.test(text.charAt(at))

function readProvince(regions: Regions, text: string, at: number): Match<Province> | null {
  for (const item of regions) {
    if (text.startsWith(item.name, at)) return { item, end: at + item.name.length, isFull: true }
  }
  const item = regions.find(({ name }) => text.startsWith(shortProvince(name), at))
  return item ? { item, end: at + shortProvince(item.name).length, isFull: false } : null
}

/** '粤' at the beginning of a word; it means a province only when a place of that province follows. */
function readAbbreviation(regions: Regions, text: string, at: number): Match<Province> | null {
  const short = at === 0 || !/\p{Script=Han}/u.test(text.charAt(at - 1)) ? abbreviations[text.charAt(at)] : undefined
  const item = regions.find(({ name }) => shortProvince(name) === short)
  return item ? { item, end: at + 1, isFull: false } : null
}

function readCity(cities: readonly City[], text: string, at: number): Match<City> | null {
  const full = cities.find(({ name }) => text.startsWith(name, at))
  if (full) return { item: full, end: at + full.name.length, isFull: true }
  const first = text.charAt(at)
  const item = cities.find(({ name }) => name.startsWith(first) && shortCity(name).length > 1 && text.startsWith(shortCity(name), at))
  if (!item) return null
  const end = at + shortCity(item.name).length
  return { item, end: end + (/^[市州盟]/.exec(text.slice(end))?.[0].length ?? 0), isFull: false }
}

function readDistrict(city: City, text: string, at: number): Match<string> | null {
  const full = longest(city.districts.filter((name) => text.startsWith(name, at)))
  if (full !== null) return { item: full, end: at + full.length, isFull: true }
  const county = /^(\p{Script=Han}{2,4}?)县/u.exec(text.slice(at))
  const own = city.districts.find((name) => county !== null && name.startsWith(county[1] ?? '') && name.endsWith('自治县'))
  if (own !== undefined) return { item: own, end: at + (county?.[0].length ?? 0), isFull: true }
  const word = /^[^\s,;|/\\·>-]{2,15}/.exec(text.slice(at))?.[0] ?? ''
  const [only, ...others] = word === '' ? [] : city.districts.filter((name) => name.startsWith(word))
  if (only !== undefined && others.length === 0) return { item: only, end: at + word.length, isFull: false }
  const free = (city.districts.length === 0 ? town : zone).exec(text.slice(at))?.[0]
  return free === undefined ? null : { item: free, end: at + free.length, isFull: false }
}

function longest(names: readonly string[]): string | null {
  return names.reduce<string | null>((best, name) => (best === null || name.length > best.length ? name : best), null)
}

interface Lone {
  readonly province: Province
  readonly city: City
  readonly district: string
}

const indexes = new WeakMap<Regions, ReadonlyMap<string, readonly Lone[]>>()

/** Every district that is more than '东区', which stands in every housing estate, by its first two characters. */
function districtsOf(regions: Regions): ReadonlyMap<string, readonly Lone[]> {
  const known = indexes.get(regions)
  if (known) return known
  const index = new Map<string, Lone[]>()
  for (const province of regions) {
    for (const city of province.cities) {
      for (const district of city.districts.filter((name) => name.length > 2)) {
        const key = district.slice(0, 2)
        index.set(key, [...(index.get(key) ?? []), { province, city, district }])
      }
    }
  }
  indexes.set(regions, index)
  return index
}

/** A district without its city: good when only one city here has it. */
function readLoneDistrict(regions: Regions, within: Province | null, text: string, at: number): Match<Lone> | null {
  const all = districtsOf(regions).get(text.slice(at, at + 2)) ?? []
  const found = all.filter(({ province, district }) => (within === null || province === within) && text.startsWith(district, at))
  const most = Math.max(...found.map(({ district }) => district.length))
  const [only, ...others] = found.filter(({ district }) => district.length === most)
  return only !== undefined && others.length === 0 ? { item: only, end: at + most, isFull: true } : null
}

/** The cities' level and below, of one province or of all. */
function readBelow(regions: Regions, within: Province | null, text: string, at: number): Reading | null {
  const lone = readLoneDistrict(regions, within, text, at)
  for (const province of within === null ? regions : [within]) {
    const city = readCity(province.cities, text, at)
    if (city === null || (!city.isFull && lone !== null && lone.end > city.end - 1)) continue
    const below = skip(text, city.end)
    const district = readDistrict(city.item, text, below)
    const isSure = city.isFull || district !== null || isBoundary(text, city.end) || within !== null
    if (!isSure || (!city.isFull && streetWord.test(text.slice(city.end)))) continue
    const score = (city.isFull ? 3 : 2) + (district === null ? 0 : district.isFull ? 3 : 1)
    const end = district?.end ?? city.end
    return { province: province.name, city: city.item.name, district: district?.item ?? '', start: at, end, score }
  }
  if (lone === null) return null
  const { province, city, district } = lone.item
  return { province: province.name, city: city.name, district, start: at, end: lone.end, score: 4 }
}

function readAt(regions: Regions, text: string, start: number): Reading | null {
  const alone = readBelow(regions, null, text, start)
  const whole = readProvince(regions, text, start)
  const province = whole ?? readAbbreviation(regions, text, start)
  if (province === null || (!province.isFull && alone !== null && alone.score > 2)) return alone
  const at = skip(text, province.end)
  const [city, ...others] = province.item.cities
  const isOwnCity = city !== undefined && others.length === 0
  const below = readBelow(regions, province.item, text, at)
  const score = province.isFull ? 4 : 3
  if (below !== null) return { ...below, start, score: below.score + score }
  const district = isOwnCity ? readDistrict(city, text, at) : null
  const isWord = whole !== null && (whole.isFull || isBoundary(text, whole.end) || (isOwnCity && !streetWord.test(text.slice(whole.end))))
  if (district === null && !isWord) return alone
  const end = district?.end ?? province.end
  return {
    province: province.item.name,
    city: isOwnCity ? city.name : '',
    district: district?.item ?? '',
    start,
    end,
    score: score + (district ? 2 : 0),
  }
}

/** The place a text names, the most complete one, and of equals the first. Inside of a word only what is beyond doubt counts. */
export function readRegion(regions: Regions, text: string): FoundRegion | null {
  let best: Reading | null = null
  for (let at = 0; at < text.length; at += 1) {
    if (!/\p{Script=Han}/u.test(text.charAt(at))) continue
    const isWordStart = at === 0 || !/\p{Script=Han}/u.test(text.charAt(at - 1))
    const reading = readAt(regions, text, at)
    if (reading !== null && (isWordStart || reading.score >= 5) && reading.score > (best?.score ?? 0)) best = reading
  }
  return best
}
