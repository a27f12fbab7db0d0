import type { Address } from '@contract/api/types'
import { limits } from '@contract/limits'

export type AddressField = keyof Address
export type AddressProblem = 'empty' | 'tooLong' | 'phone' | 'province' | 'unreadable'
export type AddressProblems = Readonly<Partial<Record<AddressField, AddressProblem>>>

/** As WeChat's own address list spells them; the shop's delivery rules know no other spelling. */
const provinces = [
  ...['北京市', '天津市', '上海市', '重庆市'],
  ...['河北省', '山西省', '辽宁省', '吉林省', '黑龙江省', '江苏省', '浙江省', '安徽省', '福建省', '江西省', '山东省', '河南省'],
  ...['湖北省', '湖南省', '广东省', '海南省', '四川省', '贵州省', '云南省', '陕西省', '甘肃省', '青海省', '台湾省'],
  ...['内蒙古自治区', '广西壮族自治区', '西藏自治区', '宁夏回族自治区', '新疆维吾尔自治区'],
  ...['香港特别行政区', '澳门特别行政区'],
]

/** Longest texts, in characters, as the order's schema has them. */
export const addressLengths: Readonly<Record<AddressField, number>> = {
  name: limits.personNameLength,
  phone: 11,
  province: 20,
  city: 20,
  district: 20,
  detail: limits.addressDetailLength,
}

/** A letter or a digit of any script; an address of signs alone is none. */
const readable = /[\p{L}\p{N}]/u

function fullProvince(typed: string): string {
  if (typed.length < 2) return typed
  return provinces.find((province) => province.startsWith(typed)) ?? typed
}

/** What people paste: spaces and dashes in a number, the country before it. */
function plainPhone(typed: string): string {
  return typed.replace(/[\s-]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
}

function problemOf(field: AddressField, value: string): AddressProblem | null {
  if (value === '') return field === 'district' ? null : 'empty'
  if (field === 'phone') return /^1\d{10}$/.test(value) ? null : 'phone'
  if (field === 'province' && !provinces.includes(value)) return 'province'
  if (value.length > addressLengths[field]) return 'tooLong'
  return field === 'district' || readable.test(value) ? null : 'unreadable'
}

/** An address as it can be ordered to, put into the usual spelling, and what is still wrong with it. */
export function checkAddress(typed: Address): { readonly address: Address; readonly problems: AddressProblems } {
  const address: Address = {
    name: typed.name.trim(),
    phone: plainPhone(typed.phone),
    province: fullProvince(typed.province.trim()),
    city: typed.city.trim(),
    district: typed.district.trim(),
    detail: typed.detail.replace(/\s+/g, ' ').trim(),
  }
  const fields = Object.keys(address) as AddressField[]
  const problems = Object.fromEntries(
    fields.map((field) => [field, problemOf(field, address[field])]).filter(([, problem]) => problem !== null),
  )
  return { address, problems }
}

export function hasProblems(problems: AddressProblems): boolean {
  return Object.keys(problems).length > 0
}

/** '138 **** 6021': enough to know it again. */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 3)} **** ${phone.slice(-4)}`
}

/** In one line, a city that is its own province once. */
export function addressLine({ province, city, district, detail }: Address): string {
  return [province, city === province ? '' : city, district, detail].join('')
}
