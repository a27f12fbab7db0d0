import { createUlid } from '../../../contract/ids'
import { codeScene, sharedPage, sharedPath, sharedQuery } from '../../../server/domain/shared-places'
import { readToken, sharedProduct, sharedShop } from '../../../src/lib/page-paths'

const token = 'K7Q2-M9_abEF'

test.each([null, createUlid(Date.UTC(2026, 10, 22))])('a card of %p leads where the client’s own does, byte by byte', (productId) => {
  const place = productId === null ? sharedShop(token) : sharedProduct(productId, token)
  expect([sharedPath(productId, token), sharedQuery(productId, token)]).toEqual([place.path, place.query])
  expect(`/${sharedPage(productId)}`).toBe(place.path.split('?')[0])
})

test('a mini code’s scene fits, and the client reads its token back, encoded or not', () => {
  expect(codeScene(token).length).toBeLessThanOrEqual(32)
  expect(readToken({ scene: codeScene(token) })).toBe(token)
  expect(readToken({ scene: encodeURIComponent(codeScene(token)) })).toBe(token)
})
