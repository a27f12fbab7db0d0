import type { Address } from '@contract/api/types'
import { limits } from '@contract/limits'

export type AddressField = keyof Address
export type AddressProblem = 'empty' | 'tooLong' | 'phone' | 'unreadable'
export type AddressProblems = Readonly<Partial<Record<AddressField, AddressProblem>>>

export const noAddress: Address = { name: '', phone: '', province: '', city: '', district: '', detail: '' }

/** Longest texts, in characters, as the order's schema has them. */
export const addressLengths: Readonly<Record<AddressField, number>> = {
  name: limits.personNameLength,
  phone: 11,
  province: limits.regionNameLength,
  city: limits.regionNameLength,
  district: limits.regionNameLength,
  detail: limits.addressDetailLength,
}

/** A letter or a digit of any script; an address of signs alone is none. */
const readable = /[\p{L}\p{N}]/u

/** What people paste: spaces and dashes in a number, the country before it. */
function plainPhone(typed: string): string {
  return typed.replace(/[\s-]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
}

function problemOf(field: AddressField, value: string): AddressProblem | null {
  if (value === '') return field === 'district' ? null : 'empty'
  if (field === 'phone') return /^1\d{10}$/.test(value) ? null : 'phone'
  if (value.length > addressLengths[field]) return 'tooLong'
  return field === 'district' || readable.test(value) ? null : 'unreadable'
}

/** An address as it can be ordered to, put into the usual spelling, and what is still wrong with it. */
export function checkAddress(typed: Address): { readonly address: Address; readonly problems: AddressProblems } {
  const address: Address = {
    name: typed.name.trim(),
    phone: plainPhone(typed.phone),
    province: typed.province.trim(),
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

/** A place in one line, a city that is its own province once. */
export function regionLine({ province, city, district }: Pick<Address, 'province' | 'city' | 'district'>, between = ''): string {
  return [province, city === province ? '' : city, district].filter((name) => name !== '').join(between)
}

export function addressLine(address: Address): string {
  return regionLine(address) + address.detail
}
