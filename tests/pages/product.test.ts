import { openBuyer, refused, sentTo } from '../support/buyer-phone'
import { sampleCard, sampleProduct, sampleProductPage, sampleSizes, sampleTeaId } from '../support/goods-samples'
import type { MountedApp } from '../support/pages/mount-app'

const path = 'buyer/pages/product/index'
let app: MountedApp
afterEach(() => app.unmount())

function open(page: object = sampleProductPage(), query: Readonly<Record<string, string>> = { id: sampleTeaId }, language?: string) {
  const answers = {
    'GET /product-page': () => page,
    'GET /products/{id}/more': () => ({ batches: [], near: [sampleCard(1)] }),
    'GET /products': () => ({ items: [sampleCard(1), sampleCard(2)], nextCursor: null }),
    'POST /visits': () => ({ isCounted: true }),
  }
  return openBuyer({ path, query, language, answers })
}

/** The last of its words lies in the sheet, above the bar's. */
async function tapLast(text: string): Promise<void> {
  const found = app.findAll({ text, role: 'button' }).at(-1)
  if (found === undefined) throw new Error(`no button says ${text}`)
  await app.tap(found)
}

test('one request opens it: who recommends it, openly, who made it, and its papers', async () => {
  app = await open()
  const shown = [
    '小林推荐',
    '广告',
    '“我每天早上第一泡就是它，凉了也甜。”',
    '这一罐的来历',
    '柯泽明，潮安凤凰镇乌岽村',
    '26C-0417',
    '检验报告 26-CZ-0931',
  ]
  for (const words of shown) expect(app.text()).toContain(words)
  expect(app.text()).toContain('2028 年 4 月 16 日前')
  expect(app.requests.map((request) => request.path)).toEqual([`/api/product-page?id=${sampleTeaId}`])
})

test('a mini code knows only the card', async () => {
  app = await open(sampleProductPage(), { scene: 's=K7Q2M9' })
  expect(sentTo(app, 'GET /product-page').map((request) => request.path)).toEqual(['/api/product-page?token=K7Q2M9'])
  expect(app.text()).toContain('凤凰单丛 蜜兰香')
})

test('the price is that of the cheapest size that can be had, and names it', async () => {
  const [small, ...others] = sampleSizes
  app = await open(sampleProductPage({ product: sampleProduct({ sizes: [{ ...small, stock: 0 }, ...others] }) }))
  expect(app.has({ label: '256 元' })).toBe(true)
  expect(app.has({ text: '150 g 一罐' })).toBe(true)
})

test('the sheet: a sold-out size says when it is back and can’t be chosen; the quantity stops at what there is', async () => {
  app = await open()
  await app.tap({ text: '现在买' })
  expect(app.find({ label: '礼盒 2 罐, 12 月到' }).getAttribute('aria-disabled')).toBe('true')
  await app.tap({ label: '礼盒 2 罐, 12 月到' })
  expect(app.text()).toContain('大约够用 12 天')
  await app.tap({ text: '150 g 一罐', role: 'radio' })
  expect(app.text()).toContain('还有 3 罐')
  for (let times = 0; times < 5; times += 1) await app.tap({ label: '多一件' })
  expect(app.has({ label: '3 件' })).toBe(true)
  expect(app.text()).toContain('大约够用 75 天')
})

test('what is put into the bag is there with its size and quantity, and the toast leads to it', async () => {
  app = await open()
  await app.tap({ text: '放进袋子' })
  await app.tap({ label: '多一件' })
  await tapLast('放进袋子')
  expect(JSON.parse(localStorage.getItem('shupu:bag:sbx-buyer-chen') ?? '[]')).toMatchObject([{ sizeId: sampleSizes[0].id, quantity: 2 }])
  expect(app.text()).toContain('放进袋子了')
  await app.tap({ text: '去看看' })
  await app.until(() => app.path() === 'buyer/pages/bag/index')
})

test('buying now leads to the checkout with this size alone', async () => {
  app = await open()
  await app.tap({ text: '现在买' })
  await app.tap({ text: '150 g 一罐', role: 'radio' })
  await tapLast('现在买')
  await app.until(() => app.path() === 'buyer/pages/checkout/index')
  expect(window.location.search).toBe(`?size=${sampleSizes[1].id}&quantity=1`)
})

test('a withdrawn product still shows what it was, and leads to the shop', async () => {
  const sizes = sampleSizes.map((size) => ({ ...size, stock: 0 }))
  app = await open(sampleProductPage({ product: sampleProduct({ isOnSale: false, sizes, batch: null }) }))
  expect(app.text()).toContain('这件商品现在不卖了')
  expect(app.text()).toContain('柯泽明')
  expect(app.has({ text: '现在买' })).toBe(false)
  await app.tap({ text: '去铺子看看' })
  await app.until(() => app.path() === 'buyer/pages/shop/index')
})

test('sold out in every size: the button says until when, and does nothing', async () => {
  const sizes = sampleSizes.map((size) => ({ ...size, stock: 0 }))
  app = await open(sampleProductPage({ product: sampleProduct({ sizes }) }))
  expect(app.find({ text: '卖完了 · 12 月到', role: 'button' }).getAttribute('aria-disabled')).toBe('true')
})

test('a product that nobody knows leads to the shop', async () => {
  app = await open(refused({ code: 'not-found' }, 404))
  expect(app.text()).toContain('没有找到这件商品')
  expect(app.has({ text: '去铺子看看' })).toBe(true)
})

test('fresh food is said to be so before anything is paid', async () => {
  app = await open(sampleProductPage({ product: sampleProduct({ returnRule: 'fresh' }) }))
  expect(app.text()).toContain('鲜货，不支持无理由退')
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('鲜货不支持无理由退，坏了找我们')
  expect(app.text()).not.toContain('收到 7 天')
})

test('without a recommender there is no strip and no mark', async () => {
  app = await open(sampleProductPage({ recommender: null }))
  expect(app.text()).not.toContain('推荐')
  expect(app.text()).not.toContain('广告')
})

test('in English', async () => {
  app = await open(sampleProductPage(), { id: sampleTeaId }, 'en-GB')
  for (const words of ['Phoenix Dancong', 'Where this tin is from', 'Free delivery · 7-day returns', 'Buy now'])
    expect(app.text()).toContain(words)
})

test('where nobody can pay, in a browser of the real shop, it says how to go on', async () => {
  app = await open()
  app.unmount()
  const { mountApp } = await import('../support/pages/mount-app')
  app = await mountApp({ path, query: { id: sampleTeaId }, requests: () => ({ status: 200, body: sampleProductPage() }) })
  expect(app.text()).toContain('在微信里打开熟铺可以下单')
  expect(app.has({ text: '现在买' })).toBe(false)
})

test('outside WeChat a card leads into the mini program by a fresh link; a refusal is said', async () => {
  app = await open()
  app.unmount()
  const { mountApp } = await import('../support/pages/mount-app')
  const page = sampleProductPage()
  const share = { ...page.share, chatToken: 'linkAAAA0001' }
  app = await mountApp({
    path,
    query: { id: sampleTeaId, s: 'linkAAAA0001' },
    requests: ({ method, path: asked }) =>
      method === 'POST' && asked === '/api/links/linkAAAA0001/openings'
        ? refused({ code: 'wechat-unavailable' }, 503)
        : { status: 200, body: { ...page, share } },
  })
  await app.tap({ text: '去微信里打开' })
  expect(sentTo(app, 'POST /links/linkAAAA0001/openings')).toHaveLength(1)
  expect(app.text()).toContain('微信那边没有回应')
})
