import type * as Address from '@/lib/picture-address'

function addressFor(base: string, picture: string): string {
  process.env.SHUPU_API_BASE = base
  let address = ''
  jest.isolateModules(() => {
    address = (require('@/lib/picture-address') as typeof Address).pictureAddress(picture)
  })
  return address
}

test.each([
  ['https://shop.example.com/api', '/pictures/a.jpg', 'https://shop.example.com/pictures/a.jpg'],
  ['/api', '/pictures/a.jpg', '/pictures/a.jpg'],
  ['/api', 'https://cdn.example.com/a.jpg', 'https://cdn.example.com/a.jpg'],
])('below %s, %s is at %s', (base, picture, address) => {
  expect(addressFor(base, picture)).toBe(address)
})
