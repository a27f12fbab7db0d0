import type { ProductPage } from '@contract/api/types'
import { fen } from '@contract/money'
import { type Answers, openBuyer, refused, sentTo } from '../support/buyer-phone'
import { sampleCard, sampleProduct, sampleProductPage, sampleSizes, sampleTeaId } from '../support/goods-samples'
import type { MountedApp } from '../support/pages/mount-app'

const path = 'buyer/pages/product/index'
let app: MountedApp
afterEach(() => app.unmount())

const later = { code: '26C-0520', producedOn: '2026-05-20', bestBefore: '2028-05-19', report: null }
const more = { batches: [later], near: [sampleCard(7), sampleCard(8)] }

function open(page: () => unknown, answers: Answers = {}, stored?: Readonly<Record<string, string>>) {
  return openBuyer({
    path,
    query: { id: sampleTeaId },
    stored,
    answers: { 'GET /product-page': page, 'GET /products/{id}/more': () => more, ...answers },
  })
}

const withdrawn = (): ProductPage => sampleProductPage({ product: sampleProduct({ isOnSale: false, batch: null }) })

async function tapLast(text: string): Promise<void> {
  const found = app.findAll({ text, role: 'button' }).at(-1)
  if (found === undefined) throw new Error(`no button says ${text}`)
  await app.tap(found)
}

describe('further down', () => {
  test('other batches with their dates and what is near come when somebody goes there, not before', async () => {
    app = await open(() => sampleProductPage())
    expect(sentTo(app, 'GET /products/{id}/more')).toHaveLength(0)
    await app.tap({ text: '再看一些' })
    for (const words of ['架上的其他批次', '26C-0520', '2026 年 5 月 20 日生产，2028 年 5 月 19 日前最好', '相近的', '第 7 样'])
      expect(app.text()).toContain(words)
  })

  test('so does the story, and what a buyer asks before buying', async () => {
    app = await open(() => sampleProductPage())
    for (const words of ['生产许可', '要投诉']) expect(app.text()).not.toContain(words)
    await app.tap({ text: '再看一些' })
    for (const words of ['生产许可', '要投诉', sampleProduct().origin]) expect(app.text()).toContain(words)
  })

  test('leads to what is near, and puts the first of it beside this one', async () => {
    app = await open(() => sampleProductPage(), { 'GET /comparison': () => ({ products: [] }) })
    await app.tap({ text: '再看一些' })
    await app.tap({ text: '放在一起比' })
    await app.until(() => app.path() === 'buyer/pages/compare/index')
    expect(window.location.search).toBe(`?ids=${encodeURIComponent([sampleTeaId, sampleCard(7).id].join(','))}`)
  })

  test('what did not come can be asked for again', async () => {
    let isThere = false
    app = await open(() => sampleProductPage(), { 'GET /products/{id}/more': () => (isThere ? more : refused({ code: 'internal' }, 500)) })
    await app.tap({ text: '再看一些' })
    expect(app.text()).toContain('下面的没有拿到')
    isThere = true
    await app.tap({ text: '再试一次' })
    expect(app.text()).toContain('第 7 样')
  })
})

describe('opens to something useful', () => {
  test('when it is no longer sold: what is near, at once', async () => {
    app = await open(withdrawn)
    expect(app.text()).toMatch(/这件商品现在不卖了[\s\S]*相近的[\s\S]*第 7 样/)
    await app.tap({ label: /第 7 样/ })
    await app.until(() => window.location.search.includes(sampleCard(7).id))
  })

  test('when nobody knows it: what else the shop has', async () => {
    app = await open(() => refused({ code: 'not-found' }, 404), { 'GET /products': () => ({ items: [sampleCard(3)], nextCursor: null }) })
    expect(app.text()).toMatch(/没有找到这件商品[\s\S]*铺子里还有这些[\s\S]*第 3 样/)
  })
})

describe('what changed while it was open is said and not bought', () => {
  async function buyAfter(change: () => unknown): Promise<void> {
    let now: () => unknown = () => sampleProductPage()
    app = await open(() => now())
    await app.tap({ text: '现在买' })
    now = change
    await tapLast('现在买')
  }

  test('withdrawn: the page says so and shows what is near', async () => {
    await buyAfter(withdrawn)
    expect(app.text()).toContain('这件刚刚不卖了，没有买。')
    await app.until(() => app.text().includes('这件商品现在不卖了') && app.text().includes('第 7 样'))
    expect(app.path()).toBe(path)
  })

  test('its price: the sheet shows the new one, and the next tap buys at it', async () => {
    const [small, ...others] = sampleSizes
    const dearer = sampleProductPage({ product: sampleProduct({ sizes: [{ ...small, priceFen: fen(13900) }, ...others] }) })
    await buyAfter(() => dearer)
    expect(app.text()).toContain('价格变了，现在 ¥139，看一眼再买。')
    expect(app.path()).toBe(path)
    await tapLast('现在买')
    await app.until(() => app.path() === 'buyer/pages/checkout/index')
  })

  test('sold out, or fewer than wanted', async () => {
    const none = sampleSizes.map((size) => ({ ...size, stock: 0 }))
    await buyAfter(() => sampleProductPage({ product: sampleProduct({ sizes: none }) }))
    expect(app.text()).toContain('卖完了')
    expect(app.path()).toBe(path)
  })

  test('no answer: the checkout is asked instead', async () => {
    await buyAfter(() => {
      throw new Error('no network')
    })
    await app.until(() => app.path() === 'buyer/pages/checkout/index')
  })
})

describe('this phone', () => {
  const kept = () => JSON.parse(localStorage.getItem('shupu:seen-products:sbx-buyer-chen') ?? '[]') as readonly { readonly id: string }[]

  test('remembers what was looked at, with what a list shows of it', async () => {
    app = await open(() => sampleProductPage())
    expect(kept()).toEqual([
      expect.objectContaining({
        id: sampleTeaId,
        name: expect.objectContaining({ zh: '凤凰单丛 蜜兰香' }),
        priceFen: 12800,
        sizeName: '75 g 一罐',
      }),
    ])
  })

  test('does not remember what is no longer sold', async () => {
    app = await open(withdrawn)
    expect(kept()).toEqual([])
  })

  test('shows without a network what was seen, with its hour', async () => {
    const key = `product:${sampleTeaId}:`
    const seen = JSON.stringify({ data: sampleProductPage(), seenAt: Date.now() - 60_000 })
    app = await open(
      () => {
        throw new Error('no network')
      },
      {},
      { 'shupu:seen': JSON.stringify([key]), [`shupu:seen:${key}`]: seen },
    )
    expect(app.text()).toMatch(/没有网络，这是.+的内容。/)
    expect(app.text()).toContain('柯泽明')
  })
})

test('the promise stands there: when it is sent, whether it goes back, who holds the money, whom to call', async () => {
  app = await open(() => sampleProductPage())
  await app.tap({ text: '再看一些' })
  for (const words of [
    '48 小时内发出',
    '收到 7 天内可以退，不用说理由',
    '确认收到之前，钱由微信保管',
    '400 820 0417',
    'SC11444000000017',
    '2 年',
  ])
    expect(app.text()).toContain(words)
})
