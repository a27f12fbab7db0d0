import type { Address } from '@contract/api/types'
import { addressLine, checkAddress, hasProblems, maskedPhone, regionLine } from '@/lib/address-check'

const right: Address = {
  name: '陈敏',
  phone: '13800006021',
  province: '广东省',
  city: '广州市',
  district: '海珠区',
  detail: '新港西路 135 号 602',
}

test('a right address passes as it is', () => {
  expect(checkAddress(right)).toEqual({ address: right, problems: {} })
})

test.each([
  ['138 0000 6021', '13800006021'],
  ['138-0000-6021', '13800006021'],
  ['+86 13800006021', '13800006021'],
  ['008613800006021', '13800006021'],
  ['8613800006021', '13800006021'],
  ['86138000060', '86138000060'],
])('a number pasted as %j is %j', (typed, phone) => {
  expect(checkAddress({ ...right, phone: typed }).address.phone).toBe(phone)
})

test.each([
  ['name', '', 'empty'],
  ['name', '   ', 'empty'],
  ['name', '😀😀', 'unreadable'],
  ['name', '陈'.repeat(21), 'tooLong'],
  ['phone', '1380000602', 'phone'],
  ['phone', '23800006021', 'phone'],
  ['phone', '138 0000 60211234', 'phone'],
  ['province', '', 'empty'],
  ['city', '', 'empty'],
  ['city', '。。', 'unreadable'],
  ['detail', '号'.repeat(121), 'tooLong'],
] as const)('%s %j is %s', (field, value, problem) => {
  expect(checkAddress({ ...right, [field]: value }).problems).toEqual({ [field]: problem })
})

test.each(['', '海珠区'])('a district may be missing: %j', (district) => {
  expect(hasProblems(checkAddress({ ...right, district }).problems)).toBe(false)
})

test('names in other scripts are names', () => {
  for (const name of ['阿依古丽·买买提', 'Ömer', '𠮷田', 'ｱｷﾗ']) expect(hasProblems(checkAddress({ ...right, name }).problems)).toBe(false)
})

test('a city that is its own province is said once; a phone is told by its ends', () => {
  expect(addressLine({ ...right, province: '北京市', city: '北京市', district: '东城区', detail: '一号' })).toBe('北京市东城区一号')
  expect(regionLine({ ...right, city: '广州市', district: '' }, ' ')).toBe('广东省 广州市')
  expect(maskedPhone('13800006021')).toBe('138 **** 6021')
})
