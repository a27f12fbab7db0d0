import { fen } from '@contract/money'
import { refused, sentTo } from '../support/buyer-phone'
import {
  bagKey,
  goodServer,
  keptBag,
  keptDraft,
  noNetwork,
  type OpenOptions,
  openCheckout,
  orderPath,
  payInSandbox,
  payPath,
  placedOrders,
  places,
} from '../support/checkout-page'
import { sampleQuote, sampleQuoteLine, sampleSeller } from '../support/goods-samples'
import { sampleAddress } from '../support/order-samples'
import type { MountedApp } from '../support/pages/mount-app'

let app: MountedApp
let server: ReturnType<typeof goodServer>

beforeEach(() => {
  server = goodServer()
})
afterEach(() => app.unmount())

async function open(options?: OpenOptions): Promise<void> {
  app = await openCheckout(server, options)
}

test('one request: address, goods, when it is sent, who recommended it, the sums, and what can go back', async () => {
  await open()
  const shown = [
    '陈敏',
    '138 **** 6021',
    '广东省广州市海珠区新港西路 135 号 602',
    '凤凰单丛 蜜兰香',
    '48 小时内发出',
    '小林',
    '收到 7 天内可以退，不用说理由',
  ]
  for (const words of shown) expect(app.text()).toContain(words)
  expect(app.findAll({ label: '256 元' }).length).toBeGreaterThan(1)
  expect(app.requests.map((request) => request.path)).toEqual(['/api/quotes'])
})

test('paying places one order as it was shown, then leads to its page', async () => {
  await open()
  await payInSandbox(app)
  expect(placedOrders(app)).toMatchObject([
    { address: sampleAddress, note: '', expectedTotalFen: 25600, expectedRecommender: sampleSeller.sellerId, dropsRecommender: false },
  ])
  expect(window.location.search).toBe(`?id=${placedOrders(app)[0]?.id}`)
  expect(keptDraft()).toEqual({})
})

test('a double tap places once', async () => {
  await open()
  const button = app.find({ text: '微信支付' })
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.until(() => app.path() === payPath)
  expect(placedOrders(app)).toHaveLength(1)
})

test('an answer that got lost: the same order is sent again under the same id', async () => {
  await open()
  server['POST /orders'] = noNetwork
  await app.tap({ text: '微信支付' })
  expect(app.text()).toContain('没有收到回信。再点一次，不会多下一单。')
  server['POST /orders'] = places('placed')
  await payInSandbox(app)
  expect(placedOrders(app)).toHaveLength(2)
  expect(placedOrders(app)[1]).toEqual(placedOrders(app)[0])
})

test('what was placed by a lost sending and changed since leads to that order, and nothing is paid', async () => {
  await open()
  server['POST /orders'] = noNetwork
  await app.tap({ text: '微信支付' })
  await app.tap({ label: '不是小林推荐的' })
  server['POST /orders'] = () => refused({ code: 'id-conflict' })
  server['POST /orders/{id}/payment-check'] = () => ({ state: 'placed' })
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === orderPath)
  expect(new Set(placedOrders(app).map(({ id }) => id)).size).toBe(1)
  expect(sentTo(app, 'POST /orders/{id}/payment')).toHaveLength(0)
})

test('what was placed before and closed for want of payment is ordered anew under another id', async () => {
  await open()
  const states = ['cancelled', 'placed']
  server['POST /orders'] = (request) => places(states.shift() ?? 'placed')(request)
  await payInSandbox(app)
  expect(new Set(placedOrders(app).map(({ id }) => id)).size).toBe(2)
})

test('dropping the recommender names nobody on this order; it can be put back', async () => {
  await open()
  await app.tap({ label: '不是小林推荐的' })
  expect(app.text()).toMatch(/不写推荐人(?!.*天内有效)/s)
  await app.tap({ text: '放回去' })
  expect(app.has({ label: '不是小林推荐的' })).toBe(true)
  await app.tap({ label: '不是小林推荐的' })
  await payInSandbox(app)
  expect(placedOrders(app)).toMatchObject([{ dropsRecommender: true, expectedRecommender: sampleSeller.sellerId }])
})

test.each([
  ['visit', '11 月 3 日打开了小林的卡片，15 天内有效'],
  ['customer', '11 月 3 日经小林买过，15 天内有效'],
] as const)('the rule of a %s is said beside who is named', async (rule, words) => {
  server['POST /quotes'] = () => sampleQuote({ credit: { rule, visitedAt: '2026-11-03T02:00:00.000Z', windowDays: 15 } })
  await open()
  expect(app.text()).toContain(words)
})

test('without a recommender there is no row for one', async () => {
  server['POST /quotes'] = () => sampleQuote({ recommender: null })
  await open()
  expect(app.text()).not.toContain('推荐人')
})

test('a note is kept however its sheet is left, also after leaving the page', async () => {
  await open()
  await app.tap({ text: '留言' })
  await app.input({ selector: 'textarea' }, '楼下有门禁')
  await app.tap({ label: '关上' })
  expect(app.text()).toContain('楼下有门禁')
  const kept = keptDraft()
  app.unmount()
  await open({ stored: kept })
  expect(app.text()).toContain('楼下有门禁')
  await payInSandbox(app)
  expect(placedOrders(app)).toMatchObject([{ note: '楼下有门禁' }])
})

test('from the bag: everything leaves it when the order is placed, not before', async () => {
  const { problem, left, amountFen, returnRule, ...line } = sampleQuoteLine()
  server['POST /orders'] = () => refused({ code: 'total-changed' })
  await open({ stored: { [bagKey]: JSON.stringify([line]) }, query: {} })
  await app.tap({ text: '微信支付' })
  expect(keptBag()).toHaveLength(1)
  server['POST /orders'] = places('placed')
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === payPath)
  expect(keptBag()).toHaveLength(0)
})

test('a cancelled payment leads to the order, which waits', async () => {
  server['POST /orders/{id}/payment-check'] = () => ({ state: 'placed' })
  await open()
  await payInSandbox(app, '取消')
  expect(placedOrders(app)).toHaveLength(1)
})

test('WeChat did not answer: the order is there, and its page says why it is not paid', async () => {
  server['POST /orders/{id}/payment'] = () => refused({ code: 'wechat-unavailable' }, 503)
  await open()
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === orderPath)
  await app.settle()
  expect(app.text()).toContain('微信那边没有回应，过一会儿再试。')
})

test('fresh food among the goods is named before paying', async () => {
  const lines = [
    sampleQuoteLine(),
    sampleQuoteLine({ sizeId: '01kbzz0000000000000000sz09', name: { zh: '脐橙', en: 'Oranges' }, returnRule: 'fresh' }),
  ]
  server['POST /quotes'] = () => sampleQuote({ lines })
  await open()
  expect(app.text()).toContain('收到 7 天内可以退；脐橙是鲜货，不支持无理由退')
})

test('the freight rule is said while it costs something', async () => {
  const lines = [sampleQuoteLine({ unitFen: fen(8700) })]
  server['POST /quotes'] = () => sampleQuote({ lines, freightFen: fen(1200), totalFen: fen(9900) })
  await open()
  expect(app.text()).toContain('满 ¥99.00 免运费，还差 ¥12.00')
  app.unmount()
  server['POST /quotes'] = () => sampleQuote()
  await open()
  expect(app.text()).not.toContain('免运费，还差')
})

test('without a network the page says so and asks again; nothing to check out leads to the shop', async () => {
  server['POST /quotes'] = noNetwork
  await open()
  expect(app.text()).toContain('没有网络')
  server['POST /quotes'] = () => sampleQuote()
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('凤凰单丛 蜜兰香')
  app.unmount()
  await open({ query: {} })
  expect(app.text()).toContain('没有要结算的东西')
})
