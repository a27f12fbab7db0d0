import { openBuyer, refused, sentTo } from '../support/buyer-phone'
import { sampleCard, sampleShop } from '../support/goods-samples'
import type { MountedApp } from '../support/pages/mount-app'

const path = 'buyer/pages/shop/index'
let app: MountedApp
afterEach(() => app.unmount())

test('a card opens the seller’s own shop with one request: her words, marked as advertising, and her picks', async () => {
  app = await openBuyer({
    path,
    query: { s: 'K7Q2M9' },
    answers: { 'GET /shop-page': () => sampleShop(), 'POST /visits': () => ({ isCounted: true }) },
  })
  const text = app.text()
  for (const words of ['小林的茶桌', '潮州人。自己喝过，才放上来。', '广告', '“我每天早上第一泡就是它。”', '证照'])
    expect(text).toContain(words)
  expect(sentTo(app, 'GET /shop-page').map((request) => request.path)).toEqual(['/api/shop-page?token=K7Q2M9'])
})

test('a seller’s own cover stands above the shop', async () => {
  const covers = () => app.findAll({ selector: '.cover' }).map((image) => image.getAttribute('src'))
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop({ cover: '/uploads/cover.jpg' }) } })
  expect(covers()).toEqual(['/uploads/cover.jpg'])
  app.unmount()
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop() } })
  expect(covers()).toEqual([])
})

test('whoever looks at their own shop is one tap from changing it; others see no such thing', async () => {
  const share = { ...sampleShop().share, isOwn: true }
  const answers = {
    'GET /shop-page': () => sampleShop({ share }),
    'GET /seller/shop': () => refused({ code: 'not-found' }, 404),
  }
  app = await openBuyer({ path, answers })
  await app.tap({ text: '管我的铺子' })
  expect(app.path()).toBe('seller/pages/shop/index')
  app.unmount()
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop() } })
  expect(app.has({ text: '管我的铺子' })).toBe(false)
})

test('the mark says in one sentence who she is, and no amount', async () => {
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop() } })
  await app.tap({ label: /^广告/ })
  expect(app.text()).toContain('小林是本店的推荐人')
})

test('nobody recommended it: the brand’s own shop, without a mark', async () => {
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop({ seller: null }) } })
  expect(app.text()).toContain('东西从做的人手里来。')
  expect(app.text()).not.toContain('广告')
})

test('the licence opens with its name, number, picture and a telephone', async () => {
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop() } })
  await app.tap({ text: '证照' })
  for (const words of ['熟铺食品有限公司', '91440000DEMO00000X', '400 820 0417']) expect(app.text()).toContain(words)
  expect(app.has({ label: '营业执照' })).toBe(true)
})

test('more goods join below without moving those above, and the list says when it ends', async () => {
  const products = { items: [sampleCard(1), sampleCard(2)], nextCursor: 'after-2' }
  app = await openBuyer({
    path,
    answers: { 'GET /shop-page': () => sampleShop({ products }), 'GET /products': () => ({ items: [sampleCard(3)], nextCursor: null }) },
  })
  await app.tap({ text: '再看一些' })
  expect(app.text()).toMatch(/第 1 样[\s\S]*第 2 样[\s\S]*第 3 样[\s\S]*到底了/)
  expect(sentTo(app, 'GET /products').map((request) => request.path)).toEqual(['/api/products?cursor=after-2'])
})

test('the rest did not come: what is there stays, and can be asked for again', async () => {
  let isThere = false
  app = await openBuyer({
    path,
    answers: {
      'GET /shop-page': () => sampleShop({ products: { items: [sampleCard(1), sampleCard(2)], nextCursor: 'after-2' } }),
      'GET /products': () => (isThere ? { items: [sampleCard(3)], nextCursor: null } : refused({ code: 'internal' }, 500)),
    },
  })
  await app.tap({ text: '再看一些' })
  expect(app.text()).toMatch(/第 2 样[\s\S]*后面的没有拿到/)
  isThere = true
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('第 3 样')
})

test('a category shows its own goods; an empty one says so and leads back', async () => {
  app = await openBuyer({
    path,
    answers: { 'GET /shop-page': () => sampleShop(), 'GET /products': () => ({ items: [], nextCursor: null }) },
  })
  await app.tap({ text: '蜂蜜', role: 'tab' })
  expect(app.text()).toContain('这里还没有东西')
  await app.tap({ text: '看全部' })
  expect(app.text()).toContain('第 1 样')
})

test('a sold-out product says so in place of its size', async () => {
  const products = { items: [sampleCard(1), sampleCard(2, { isSoldOut: true, sizeName: '五斤' })], nextCursor: null }
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop({ products }) } })
  expect(app.text()).toContain('卖完了')
  expect(app.text()).not.toContain('五斤')
})

test('without a network the shop seen before is shown, with its hour', async () => {
  const seen = { data: sampleShop(), seenAt: Date.now() - 60_000 }
  app = await openBuyer({
    path,
    stored: { 'shupu:seen': '["shop:"]', 'shupu:seen:shop:': JSON.stringify(seen) },
    answers: {
      'GET /shop-page': () => {
        throw new Error('no network')
      },
    },
  })
  expect(app.text()).toMatch(/没有网络，这是.+的内容。/)
  expect(app.text()).toContain('小林的茶桌')
})

test('a shop that did not open can be asked for again', async () => {
  let isThere = false
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => (isThere ? sampleShop() : refused({ code: 'internal' }, 500)) } })
  expect(app.text()).toContain('这一页没有打开')
  isThere = true
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('小林的茶桌')
})

test('the goods can be put in another order, which the button names, and back into the shop’s own', async () => {
  app = await openBuyer({
    path,
    answers: { 'GET /shop-page': () => sampleShop(), 'GET /products': () => ({ items: [sampleCard(3), sampleCard(1)], nextCursor: null }) },
  })
  await app.tap({ label: '排序, 店里的顺序' })
  expect(app.find({ text: '店里的顺序', role: 'radio' }).getAttribute('aria-checked')).toBe('true')
  await app.tap({ text: '从便宜到贵', role: 'radio' })
  await app.until(() => /第 3 样[\s\S]*第 1 样/.test(app.text()))
  expect(sentTo(app, 'GET /products').map((request) => request.path)).toEqual(['/api/products?sort=price-up'])
  await app.tap({ label: '排序, 从便宜到贵' })
  await app.tap({ text: '店里的顺序', role: 'radio' })
  expect(app.text()).toMatch(/第 1 样[\s\S]*第 2 样[\s\S]*第 3 样/)
})

test('a product that comes again further down, because its price changed, stays where it was', async () => {
  const products = { items: [sampleCard(1), sampleCard(2)], nextCursor: 'after-2' }
  app = await openBuyer({
    path,
    answers: {
      'GET /shop-page': () => sampleShop({ products }),
      'GET /products': () => ({ items: [sampleCard(2), sampleCard(3)], nextCursor: null }),
    },
  })
  await app.tap({ text: '再看一些' })
  expect(app.text().match(/第 2 样/g)).toHaveLength(1)
  expect(app.text()).toContain('第 3 样')
})

test('the glass leads to the search, with the card that brought this person', async () => {
  app = await openBuyer({
    path,
    query: { s: 'K7Q2M9' },
    answers: {
      'GET /shop-page': () => sampleShop(),
      'GET /search-page': () => ({ categories: [], seen: [] }),
      'POST /visits': () => ({ isCounted: true }),
    },
  })
  await app.tap({ label: '找东西' })
  await app.until(() => app.path() === 'buyer/pages/search/index')
  expect(window.location.search).toBe('?s=K7Q2M9')
})
