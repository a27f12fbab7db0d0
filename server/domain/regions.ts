/* The provinces, prefectures and counties of China, as regions.txt lists them: a line a province, below it its cities, each with its districts. */

export interface City {
  readonly name: string
  /** Empty where the cities below have no districts (Dongguan) or the table knows none: then it is free text. */
  readonly districts: readonly string[]
}

export interface Province {
  readonly name: string
  readonly cities: readonly City[]
}

export type Regions = readonly Province[]

export interface Place {
  readonly province: string
  readonly city: string
}

/** Reads regions.txt; a line without a province above it is a mistake in the file. */
export function parseRegions(text: string): Regions {
  const provinces: { name: string; cities: City[] }[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [name = '', ...districts] = line.trim().split(' ')
    if (!line.startsWith(' ')) provinces.push({ name, cities: [] })
    else if (provinces.length === 0) throw new Error('the table of regions begins with a city')
    else provinces.at(-1)?.cities.push({ name, districts })
  }
  return provinces
}

/** '广东' for '广东省', '内蒙古' for '内蒙古自治区': what people write. */
export function shortProvince(name: string): string {
  return name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/, '')
}

export function findProvince(regions: Regions, written: string): Province | null {
  return regions.find(({ name }) => name === written || shortProvince(name) === written) ?? null
}

export interface ListedRegion {
  readonly name: string
  /** Whether there is another level below it to choose from. */
  readonly hasMore: boolean
}

/** One level: the provinces; the cities of one; the districts of a city. Null for what does not exist. */
export function listRegions(regions: Regions, at: Partial<Place>): readonly ListedRegion[] | null {
  if (at.province === undefined) return regions.map(({ name }) => ({ name, hasMore: true }))
  const province = findProvince(regions, at.province)
  if (at.city === undefined) return province?.cities.map(({ name, districts }) => ({ name, hasMore: districts.length > 0 })) ?? null
  const city = province?.cities.find(({ name }) => name === at.city)
  return city?.districts.map((name) => ({ name, hasMore: false })) ?? null
}

export interface DeliveryRule {
  readonly unservedProvinces: readonly string[]
  readonly unservedCities: readonly string[]
}

/** The region of an address that HQ does not ship to, by its usual name; null when it can go there. A short spelling changes nothing. */
export function unservedRegion(regions: Regions, rule: DeliveryRule, { province, city }: Place): string | null {
  const known = findProvince(regions, province)
  const name = known?.name ?? province
  if (rule.unservedProvinces.includes(name)) return name
  const unserved = rule.unservedCities.find((one) => one === city || one === `${city}市`)
  return unserved ?? null
}
