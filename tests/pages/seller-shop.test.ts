import type { SellerShop } from '@contract/api/types'
import { sampleShop } from '../support/goods-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { keptPicks, productId, samplePick, sampleSellerShop } from '../support/seller-shop-samples'

const path = 'seller/pages/shop/index'
let app: MountedApp
afterEach(() => app.unmount())

async function open(shop: SellerShop = sampleSellerShop(), answers: Answers = {}, stored: Record<string, string> = {}): Promise<void> {
  const kept = keptPicks(shop)
  const requests = answering({ 'GET /api/seller/shop': kept.get, 'PUT /api/seller/picks': kept.put, ...answers })
  app = await mountApp({ path, requests, stored: { ...signedIn, ...stored } })
}

type SentPicks = { readonly picks: readonly { readonly productId: string; readonly words: string }[] }
const sentTo = (address: string) =>
  app.requests.filter((request) => `${request.method} ${request.path}` === address).map(({ body }) => body)
const sentOrders = () =>
  sentTo('PUT /api/seller/picks').map((body) => (body as SentPicks).picks.map(({ productId: id }) => Number(id.slice(-3))))
const shownNames = () => [...app.text().matchAll(/好茶\d+$/gm)].map(([name]) => name)

test('one request opens it: name, words, and the picks in the seller’s order with their words', async () => {
  await open()
  expect(app.requests.map(({ path: asked }) => asked)).toEqual(['/api/seller/shop'])
  for (const words of ['小林的茶桌', '潮州人', '每天第一泡', '写一句你自己的话', '3 / 50']) expect(app.text()).toContain(words)
  expect(shownNames()).toEqual(['好茶1', '好茶2', '好茶3'])
})

describe('sorting', () => {
  test('moves a pick up and down at once and sends the whole list', async () => {
    await open()
    await app.tap({ label: '好茶3往前移，移到第 2 位' })
    expect(shownNames()).toEqual(['好茶1', '好茶3', '好茶2'])
    await app.tap({ label: '好茶1往后移，移到第 2 位' })
    expect(sentOrders()).toEqual([
      [1, 3, 2],
      [3, 1, 2],
    ])
  })

  test('taps that come faster than answers are sent one after the other, each on top of what was kept', async () => {
    const waiting: (() => void)[] = []
    const kept = keptPicks(sampleSellerShop())
    await open(sampleSellerShop(), {
      'PUT /api/seller/picks': async (request) => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        return kept.put(request)
      },
    })
    app.find({ label: /^好茶3往前移/ }).click()
    await app.until(() => shownNames().join() === '好茶1,好茶3,好茶2')
    app.find({ label: /^好茶3往前移/ }).click()
    await app.until(() => shownNames().join() === '好茶3,好茶1,好茶2')
    expect(sentOrders()).toEqual([[1, 3, 2]])
    waiting.shift()?.()
    await app.until(() => waiting.length === 1)
    waiting.shift()?.()
    await app.settle()
    expect(sentOrders()).toEqual([
      [1, 3, 2],
      [3, 1, 2],
    ])
    expect(shownNames()).toEqual(['好茶3', '好茶1', '好茶2'])
  })

  test('the first can’t go up, nor the last down', async () => {
    await open()
    expect(app.find({ label: /^好茶1往前移/ }).getAttribute('aria-disabled')).toBe('true')
    expect(app.find({ label: /^好茶3往后移/ }).getAttribute('aria-disabled')).toBe('true')
  })

  test('without a network it goes back to how it was, and says so', async () => {
    await open(sampleSellerShop(), { 'PUT /api/seller/picks': offline })
    await app.tap({ label: /^好茶2往前移/ })
    expect(app.text()).toContain('没有网络，没有办成')
    expect(shownNames()).toEqual(['好茶1', '好茶2', '好茶3'])
  })

  test('puts one to the front', async () => {
    await open()
    await app.tap({ text: '好茶3' })
    await app.tap({ text: '放到最前' })
    expect(sentOrders()).toEqual([[3, 1, 2]])
  })
})

describe('the words about a pick', () => {
  const field = () => app.find({ selector: 'textarea' })
  const type = async (words: string) => {
    await app.tap({ text: '好茶2' })
    await app.input(field(), words)
  }

  test('are kept', async () => {
    await open()
    await type(' 煮粥最好 ')
    await app.tap({ text: '存好' })
    expect((sentTo('PUT /api/seller/picks')[0] as SentPicks).picks[1]).toEqual({ productId: productId(2), words: '煮粥最好' })
    expect(app.text()).toContain('煮粥最好')
    expect(app.has({ text: '存好' })).toBe(false)
  })

  test('that can’t be published stay in their field, which says so', async () => {
    await open(sampleSellerShop(), { 'PUT /api/seller/picks': () => refused({ code: 'words-unusable' }) })
    await type('违禁的话')
    await app.tap({ text: '存好' })
    expect(app.has({ label: '你自己的话（可以不写）, 这句话不能用，换一种说法。' })).toBe(true)
    expect((field() as HTMLTextAreaElement).value).toBe('违禁的话')
  })

  test('are counted in signs: 200 families fit, 201 do not and are not sent', async () => {
    await open()
    await type('👩‍👧'.repeat(201))
    expect(app.text()).toContain('201 / 200')
    await app.tap({ text: '存好' })
    expect(sentTo('PUT /api/seller/picks')).toEqual([])
    expect(app.text()).toContain('最多 200 个字。')
    await app.input(field(), '👩‍👧'.repeat(200))
    await app.tap({ text: '存好' })
    expect(sentTo('PUT /api/seller/picks')).toHaveLength(1)
  })
})

test('what is taken out can be put back, with its words and in its place', async () => {
  await open()
  await app.tap({ text: '好茶1' })
  await app.tap({ text: '拿下来' })
  expect(shownNames()).toEqual(['好茶2', '好茶3'])
  expect(app.text()).toContain('好茶1拿下来了')
  await app.tap({ text: '放回去' })
  expect(shownNames()).toEqual(['好茶1', '好茶2', '好茶3'])
  expect(app.text()).toContain('每天第一泡')
  expect(sentOrders()).toEqual([
    [2, 3],
    [1, 2, 3],
  ])
})

test('an empty shop says what to do, and leads to the range', async () => {
  await open(sampleSellerShop({ picks: [] }), { 'GET /api/seller/range': { items: [], nextCursor: null, picks: [] } })
  expect(app.text()).toContain('还没有挑东西')
  await app.tap({ text: '去选货', role: 'button' })
  expect(app.path()).toBe('seller/pages/range/index')
})

test('the shop, or one pick of it, can be shown to a friend', async () => {
  await open(sampleSellerShop(), { 'GET /api/seller/share-page': offline })
  await app.tap({ text: '好茶2' })
  await app.tap({ text: '给朋友看' })
  expect(app.path()).toBe('seller/pages/share/index')
  expect(app.requests.at(-1)?.path).toContain(productId(2))
})

test('a pick that is no longer sold says that friends do not see it', async () => {
  await open(sampleSellerShop({ picks: [samplePick(1, { isOnSale: false })] }))
  expect(app.text()).toContain('已下架，朋友看不到')
})

test('fifty picks are drawn as they are scrolled to', async () => {
  await open(sampleSellerShop({ picks: Array.from({ length: 50 }, (_, index) => samplePick(index + 1)) }))
  expect(app.text()).toContain('50 / 50')
  expect(shownNames()).toHaveLength(12)
})

test('the preview is the buyer’s page on the seller’s own shop, even where somebody’s card opened the app', async () => {
  await open(sampleSellerShop(), { 'GET /api/shop-page': sampleShop() })
  await app.tap({ text: '看朋友看到的' })
  expect(app.path()).toBe('buyer/pages/shop/index')
  const asked = app.requests.filter(({ path: address }) => address.startsWith('/api/shop-page'))
  expect(asked.map(({ path: address }) => new URL(address, 'https://t').searchParams.get('token') ?? '')).toEqual([''])
  expect(app.requests.some(({ path: address }) => address === '/api/visits')).toBe(false)
})

test('without a network it shows what was seen, and when', async () => {
  await open(sampleSellerShop(), { 'GET /api/seller/shop': offline })
  expect(app.text()).toContain('没有网络')
  expect(app.has({ text: '再试一次' })).toBe(true)
})

test('a refusal of the whole page is no white page', async () => {
  await open(sampleSellerShop(), { 'GET /api/seller/shop': () => refused({ code: 'forbidden', role: 'seller' }) })
  expect(app.has({ text: '再试一次' })).toBe(true)
})

describe('what it answers', () => {
  test('is what is shown: another phone’s order', async () => {
    await open(sampleSellerShop(), { 'PUT /api/seller/picks': () => ok(sampleSellerShop({ picks: [samplePick(7)] })) })
    await app.tap({ label: /^好茶2往前移/ })
    expect(shownNames()).toEqual(['好茶7'])
  })
})
