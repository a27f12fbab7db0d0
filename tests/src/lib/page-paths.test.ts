import { pagePaths, readInvitation, readQuery, readToken, sharedProduct, sharedShop, tabPaths } from '@/lib/page-paths'

test('a path carries only what is given, encoded', () => {
  expect(pagePaths.product({ id: '01a', token: 'K7-_' })).toBe('/buyer/pages/product/index?id=01a&s=K7-_')
  expect(pagePaths.product({ id: '01a' })).toBe('/buyer/pages/product/index?id=01a')
  expect(pagePaths.checkout()).toBe('/buyer/pages/checkout/index')
  expect(pagePaths.checkout({ sizeId: 's&1', quantity: 2 })).toBe('/buyer/pages/checkout/index?size=s%261&quantity=2')
  expect(pagePaths.order('01b')).toBe('/buyer/pages/order/index?id=01b')
})

test('T2: a shared place is a path for a chat, and for Moments a query alone: text, without a path and a question mark', () => {
  expect(sharedProduct('01a', 'T1')).toEqual({ path: '/buyer/pages/product/index?id=01a&s=T1', query: 'id=01a&s=T1' })
  expect(sharedProduct('01a', null)).toEqual({ path: '/buyer/pages/product/index?id=01a', query: 'id=01a' })
  expect(sharedShop('T1')).toEqual({ path: `${tabPaths.shop}?s=T1`, query: 's=T1' })
  expect(sharedShop(null)).toEqual({ path: tabPaths.shop, query: '' })
  for (const { query } of [sharedProduct('01a', 'T1'), sharedShop('T1')]) expect(query).toMatch(/^[^?/]+$/)
})

test.each([
  ['a card’s query', { id: '01a', s: 'K7Q2M9' }, 'K7Q2M9'],
  ['a mini code’s scene, encoded as WeChat gives it', { scene: 's%3DK7Q2M9' }, 'K7Q2M9'],
  ['a scene with more in it', { scene: encodeURIComponent('p=1&s=K7Q2M9') }, 'K7Q2M9'],
  ['a scene that is decoded already', { scene: 's=K7Q2M9' }, 'K7Q2M9'],
  ['a query before a scene', { s: 'A', scene: 's%3DB' }, 'A'],
  ['no token', { id: '01a' }, null],
  ['an empty token', { s: '' }, null],
  ['a scene of something else', { scene: 'class%3Dx' }, null],
  ['what is no encoding', { s: '100%' }, '100%'],
])('the token is read from %s', (_, query, token) => {
  expect(readToken(query)).toBe(token)
})

test('what comes in is what went out', () => {
  const query = Object.fromEntries(
    sharedProduct('01a', 'a_b-C')
      .query.split('&')
      .map((pair) => pair.split('=')),
  )
  expect([readQuery(query, 'id'), readToken(query)]).toEqual(['01a', 'a_b-C'])
  expect(readQuery({}, 'id')).toBeNull()
})

test.each([
  ['a link', { i: 'Tok-1' }, 'Tok-1'],
  ['a mini code', { scene: 'i%3DTok-1' }, 'Tok-1'],
  ['a card', { s: 'Tok-1', scene: 's%3DTok-1' }, null],
  ['nothing', {}, null],
])('an invitation is read from %s, and is no card', (_, query, token) => {
  expect(readInvitation(query)).toBe(token)
  if (token !== null) expect(readToken(query)).toBeNull()
})
