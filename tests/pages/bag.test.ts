import { fen } from '@contract/money'
import { buyerAccount, openBuyer, sentTo } from '../support/buyer-phone'
import { sampleQuote, sampleQuoteLine, sampleShop, sampleSizes, sampleTeaId } from '../support/goods-samples'
import type { MountedApp } from '../support/pages/mount-app'

const path = 'buyer/pages/bag/index'
const honeyId = '01kbzz0000000000000000sz09'
const tea = {
  sizeId: sampleSizes[1].id,
  productId: sampleTeaId,
  name: { zh: '凤凰单丛 蜜兰香', en: 'Phoenix Dancong' },
  sizeName: '150 g 一罐',
  picture: '/pictures/tea-1.webp',
  unitFen: fen(25600),
  quantity: 1,
}
const honey = {
  ...tea,
  sizeId: honeyId,
  name: { zh: '饶河椴树蜜', en: 'Linden Honey' },
  sizeName: '500 g',
  unitFen: fen(6800),
  quantity: 2,
}
const honeyLine = sampleQuoteLine({ sizeId: honeyId, name: honey.name, unitFen: fen(6800), quantity: 2, left: 20 })

let app: MountedApp
afterEach(() => app.unmount())

const stored = (...lines: readonly object[]) => ({ [`shupu:bag:${buyerAccount}`]: JSON.stringify(lines) })
const kept = () => JSON.parse(localStorage.getItem(`shupu:bag:${buyerAccount}`) ?? '[]') as readonly { sizeId: string; quantity: number }[]
const quoted = () => sampleQuote({ lines: [sampleQuoteLine(), honeyLine] })

test('lines, quantities and the sum; a changed quantity is kept and asks nothing', async () => {
  app = await openBuyer({ path, stored: stored(tea, honey), answers: { 'POST /quotes': quoted } })
  expect(app.has({ label: '392 元' })).toBe(true)
  await app.tap(app.findAll({ label: '多一件' })[1] ?? app.find({ label: '多一件' }))
  expect(app.has({ label: '460 元' })).toBe(true)
  expect(kept().map(({ quantity }) => quantity)).toEqual([1, 3])
  expect(sentTo(app, 'POST /quotes')).toHaveLength(1)
})

test('what was taken out comes back to its place', async () => {
  app = await openBuyer({ path, stored: stored(tea, honey), answers: { 'POST /quotes': quoted } })
  await app.tap({ label: '把凤凰单丛 蜜兰香移出袋子' })
  expect(app.text()).toContain('已移出袋子')
  expect(kept().map(({ sizeId }) => sizeId)).toEqual([honeyId])
  await app.tap({ text: '放回去' })
  expect(kept().map(({ sizeId }) => sizeId)).toEqual([tea.sizeId, honeyId])
})

test('a line that sold out meanwhile says so, leaves the sum and offers to go', async () => {
  const lines = [sampleQuoteLine({ problem: 'out-of-stock', left: 0 }), honeyLine]
  app = await openBuyer({ path, stored: stored(tea, honey), answers: { 'POST /quotes': () => sampleQuote({ lines }) } })
  expect(app.text()).toContain('刚刚卖完了')
  expect(app.has({ label: '136 元' })).toBe(true)
  await app.tap({ text: '移出' })
  expect(kept().map(({ sizeId }) => sizeId)).toEqual([honeyId])
})

test('fewer are left than wanted: one tap takes what there is', async () => {
  const lines = [sampleQuoteLine({ quantity: 5, problem: 'out-of-stock', left: 2 })]
  app = await openBuyer({ path, stored: stored({ ...tea, quantity: 5 }), answers: { 'POST /quotes': () => sampleQuote({ lines }) } })
  expect(app.text()).toContain('只剩 2 件了')
  await app.tap({ text: '改成 2 件' })
  expect(kept()).toMatchObject([{ quantity: 2 }])
  expect(app.text()).not.toContain('只剩')
})

test.each([
  [fen(26600), '比放进来时贵了 ¥10.00', '266 元'],
  [fen(23600), '比放进来时便宜了 ¥20.00', '236 元'],
])('a price that changed to %d is shown as it is now and said, until it is seen', async (unitFen, words, label) => {
  const lines = [sampleQuoteLine({ unitFen })]
  app = await openBuyer({ path, stored: stored(tea), answers: { 'POST /quotes': () => sampleQuote({ lines }) } })
  expect(app.has({ label })).toBe(true)
  expect(app.text()).toContain(words)
  await app.tap({ text: '知道了' })
  expect(app.text()).not.toContain(words)
  expect(kept()).toMatchObject([{ unitFen }])
})

test.each([
  ['withdrawn', [sampleQuoteLine({ problem: 'not-on-sale', left: 0 }), honeyLine], [], '已经下架了'],
  ['gone in this size', [sampleQuoteLine({ problem: 'size-gone', left: 0 }), honeyLine], [], '这个规格不卖了'],
  ['unknown to the shop', [honeyLine], [tea.sizeId], '已经下架了'],
] as const)('a line %s says so, leaves the sum, and goes with one tap that can be taken back', async (_, lines, unknownSizeIds, words) => {
  const quote = () => sampleQuote({ lines: [...lines], unknownSizeIds: [...unknownSizeIds] })
  app = await openBuyer({ path, stored: stored(tea, honey), answers: { 'POST /quotes': quote } })
  expect(app.text()).toContain(words)
  expect(app.has({ label: '136 元' })).toBe(true)
  await app.tap({ text: '移出' })
  expect(kept().map(({ sizeId }) => sizeId)).toEqual([honeyId])
  await app.tap({ text: '放回去' })
  expect(kept()).toHaveLength(2)
})

test('several changes are each named, and one tap takes them all over', async () => {
  const fewer = sampleQuoteLine({ unitFen: fen(26600), quantity: 5, problem: 'out-of-stock', left: 2 })
  const quote = () => sampleQuote({ lines: [fewer], unknownSizeIds: [honeyId] })
  app = await openBuyer({ path, stored: stored({ ...tea, quantity: 5 }, honey), answers: { 'POST /quotes': quote } })
  for (const words of ['有 3 处和放进来时不一样了', '比放进来时贵了 ¥10.00', '只剩 2 件了', '已经下架了'])
    expect(app.text()).toContain(words)
  await app.tap({ text: '都按现在的' })
  expect(kept()).toMatchObject([{ sizeId: tea.sizeId, quantity: 2, unitFen: 26600 }])
  expect(app.text()).not.toContain('不一样')
})

test('without a network the bag is there', async () => {
  app = await openBuyer({
    path,
    stored: stored(tea),
    answers: {
      'POST /quotes': () => {
        throw new Error('no network')
      },
    },
  })
  expect(app.text()).toContain('没有网络，价格是放进来时的。')
  expect(app.has({ label: '256 元' })).toBe(true)
})

test('an empty bag says whose table to look at', async () => {
  app = await openBuyer({ path, answers: { 'GET /shop-page': () => sampleShop() } })
  expect(app.text()).toContain('袋子还空着')
  expect(app.text()).toContain('小林推荐第 1 样，可以先看看它。')
  await app.tap({ text: '去小林的茶桌' })
  await app.until(() => app.path() === 'buyer/pages/shop/index')
})

test('going on leads to the checkout of the whole bag', async () => {
  app = await openBuyer({ path, stored: stored(tea, honey), answers: { 'POST /quotes': quoted } })
  await app.tap({ text: '去结算' })
  await app.until(() => app.path() === 'buyer/pages/checkout/index')
  await app.until(() => app.has({ text: '微信支付' }))
  const asked = sentTo(app, 'POST /quotes').at(-1)?.body as { readonly lines: readonly object[] }
  expect(asked.lines).toEqual([
    { sizeId: tea.sizeId, quantity: 1 },
    { sizeId: honeyId, quantity: 2 },
  ])
})
