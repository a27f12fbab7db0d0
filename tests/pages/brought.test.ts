import type { Brought } from '@contract/api/types'
import { fen } from '@contract/money'
import { nothingBrought, sampleBrought, sampleCard } from '../support/brought-samples'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const path = 'seller/pages/brought/index'
const cards = (count: number, from = 0) => Array.from({ length: count }, (_, index) => sampleCard({ token: `tok${from + index}` }))

let app: MountedApp

afterEach(() => app.unmount())

async function open(brought: Brought = sampleBrought(), more: Parameters<typeof answering>[0] = {}, language?: string): Promise<void> {
  app = await mountApp({ path, language, stored: signedIn, requests: answering({ 'GET /api/seller/brought': brought, ...more }) })
}

test('opens on all of it, drawn as a funnel, with one request and its one line of what is counted', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/brought'])
  expect(app.text()).toContain('只数有多少人，不记是谁。一个人打开两张卡片，两张各算一次。')
  expect(app.text()).toContain('发出 4 张卡片\n打开卡片\n9\n看了商品\n6\n67%\n下单\n3\n33%\n付款\n2\n22%\n收到\n1\n11%')
  expect(app.text()).toContain('打开\n12\n次\n退款\n1\n单\n收益\n24.29')
})

test('by product: a line each that opens in place to its funnel, and leads to the thing', async () => {
  await open()
  await app.tap({ text: '按商品' })
  expect(app.text()).toContain('凤凰单丛\n9 人打开，2 单付款\n+24.29')
  expect(app.text()).toContain('整个铺子\n1 人打开')
  expect(app.text()).not.toContain('看了商品')
  await app.tap({ text: '凤凰单丛' })
  expect(app.text()).toContain('看了商品\n6')
  await app.tap({ text: '看商品' })
  expect(app.path()).toBe('buyer/pages/product/index')
})

test('what did well is shared again from its line, and so is the shop', async () => {
  await open()
  await app.tap({ text: '按商品' })
  await app.tap({ text: '整个铺子' })
  expect(app.has({ text: '看商品' })).toBe(false)
  await app.tap({ text: '再给朋友看' })
  expect(app.path()).toBe('seller/pages/share/index')
})

test('a long range comes twenty at a time', async () => {
  const [thing] = sampleBrought().things
  if (!thing) throw new Error('the sample has no thing')
  const things = Array.from({ length: 45 }, (_, index) => ({
    ...thing,
    productId: `01kazz0000000000000000p1${String(index).padStart(2, '0')}`,
  }))
  await open(sampleBrought({ things }))
  await app.tap({ text: '按商品' })
  const shown = () => app.text().split('9 人打开').length - 1
  expect(shown()).toBe(20)
  await app.tap({ text: '还有 25 样' })
  expect(shown()).toBe(40)
  await app.tap({ text: '还有 5 样' })
  expect(shown()).toBe(45)
  expect(app.text()).not.toContain('还有')
})

test('by channel, in the words of the channels', async () => {
  await open()
  await app.tap({ text: '按渠道' })
  expect(app.text()).toContain('聊天卡片\n9 人打开，2 单付款\n+24.29')
  await app.tap({ text: '聊天卡片' })
  expect(app.text()).toContain('付款\n2')
  // More than one thing: there is none to lead to.
  expect(app.has({ text: '再给朋友看' })).toBe(false)
})

test('by day: drawn, and a line for each day on which something happened', async () => {
  await open()
  await app.tap({ text: '按天' })
  expect(app.text()).toContain('近 30 天\n¥24.29')
  expect(app.text()).toContain('11 月 26 日\n9 人打开，2 单付款\n+24.29')
  expect(app.text()).not.toContain('11 月 25 日\n0 人')
})

test('days without anything say so', async () => {
  await open(sampleBrought({ days: nothingBrought.days }))
  await app.tap({ text: '按天' })
  expect(app.text()).toContain('近 30 天还没有人打开。')
})

test('each card, asked for when somebody looks, goes on page by page', async () => {
  await open(sampleBrought(), {
    'GET /api/seller/shares': ({ path }) =>
      ok(path.includes('cursor=next') ? { items: cards(3, 20), nextCursor: null } : { items: cards(20), nextCursor: 'next' }),
  })
  await app.tap({ text: '每张卡片' })
  expect(app.text()).toContain('凤凰单丛\n11 月 20 日 · 聊天卡片\n9 人打开，2 单付款\n+24.29')
  expect(app.text().split('聊天卡片').length - 1).toBe(20)
  await app.tap({ text: '再看一些' })
  expect(app.text().split('聊天卡片').length - 1).toBe(23)
})

test('a card whose orders were all refunded keeps its numbers, and brings nothing', async () => {
  await open(sampleBrought(), {
    'GET /api/seller/shares': {
      items: [sampleCard({ productId: null, name: null, picture: null, commissionFen: fen(0) })],
      nextCursor: null,
    },
  })
  await app.tap({ text: '每张卡片' })
  expect(app.text()).toContain('整个铺子\n11 月 20 日 · 聊天卡片\n9 人打开，2 单付款\n0.00')
})

test('cards that do not come leave the rest, and come when asked again', async () => {
  let isDown = true
  const items = cards(1)
  await open(sampleBrought(), {
    'GET /api/seller/shares': () => (isDown ? { status: 500, body: {} } : ok({ items, nextCursor: null })),
  })
  await app.tap({ text: '每张卡片' })
  isDown = false
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('11 月 20 日 · 聊天卡片')
})

test('before anything was shared it says what to do', async () => {
  await open(nothingBrought)
  expect(app.text()).toContain('还没有分享过')
  await app.tap({ text: '挑一样给朋友看' })
  expect(app.path()).toBe('seller/pages/range/index')
})

test('without a network what was last seen stays, with its hour', async () => {
  const seen = JSON.stringify({ data: sampleBrought(), seenAt: Date.now() - 60_000 })
  app = await mountApp({ path, requests: offline, stored: { ...signedIn, 'shupu:seen': '["brought"]', 'shupu:seen:brought': seen } })
  expect(app.text()).toContain('没有网络，这是')
  expect(app.text()).toContain('打开卡片\n9')
})

test('who is no seller is told so', async () => {
  const requests = answering({
    'GET /api/seller/brought': () => ({ status: 403, body: { refusal: { code: 'forbidden', role: 'seller' } } }),
  })
  app = await mountApp({ path, requests, stored: signedIn })
  expect(app.text()).toContain('这里只有店主能进。')
})

test('in English', async () => {
  await open(sampleBrought(), {}, 'en-GB')
  expect(app.text()).toContain('How many people, never who.')
  await app.tap({ text: 'By product' })
  expect(app.text()).toContain('Dancong\n9 people, 2 orders paid\n+24.29')
})
