import type { Desk, NextStep } from '@contract/api/types'
import { fen } from '@contract/money'
import { answering, offline, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { sampleDesk, sampleLine } from '../support/seller-samples'

const mockAsk = jest.fn()
jest.mock('@/platform/messages', () => ({ askAboutMessages: (...asked: unknown[]) => mockAsk(...asked) }))

const path = 'seller/pages/desk/index'

let app: MountedApp

afterEach(() => app.unmount())

async function open(changes: Partial<Desk> = {}, language?: string): Promise<void> {
  app = await mountApp({ path, language, stored: signedIn, requests: answering({ 'GET /api/seller/desk': sampleDesk(changes) }) })
}

test('the money, the day, the month, the funnel: with one request', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/desk'])
  expect(app.text()).toContain('可提现\n1,286.40\n待结算 ¥312.80，最早 11 月 28 日')
  expect(app.text()).toContain('今天打开\n36\n人\n今天成交\n4\n单\n今天收到\n2\n单')
  expect(app.text()).toContain('近 30 天\n¥435.00')
  expect(app.text()).toContain('30 天，从打开到收到\n每 11 人 1 单')
  expect(app.text()).toContain('看了商品\n268\n65%')
})

test('the chart is a table too', async () => {
  await open()
  await app.tap({ label: '看表格' })
  expect(app.find({ role: 'table' }).querySelectorAll('[role="row"]')).toHaveLength(30)
})

test('the latest orders, a line each', async () => {
  await open({
    latest: [sampleLine(), sampleLine({ orderId: '01kazz000000000000000000k2', state: 'taken-back', netFen: fen(0), pieces: 2 })],
  })
  expect(app.text()).toContain('最近的收益\n全部\n陈敏买了凤凰单丛\n+24.29\n陈敏退了凤凰单丛\n0.00')
  await app.tap({ text: '陈敏买了凤凰单丛' })
  expect(app.path()).toBe('seller/pages/order/index')
})

const tea = { productId: '01kazz000000000000000000p1', name: { zh: '凤凰单丛', en: 'Dancong' } }

test.each<readonly [NextStep, string, string]>([
  [
    { kind: 'confirm', withdrawalId: '01kazz000000000000000000w1', amountFen: fen(20_000) },
    '有一笔 ¥200.00 等你确认',
    'seller/pages/withdraw/index',
  ],
  [{ kind: 'choose' }, '先挑几样放进铺子', 'seller/pages/range/index'],
  [{ kind: 'share', ...tea }, '把凤凰单丛给一位朋友看', 'seller/pages/share/index'],
  [{ kind: 'withdraw', amountFen: fen(5000) }, '有 ¥50.00 可以提现', 'seller/pages/withdraw/index'],
  [{ kind: 'show', people: 3, ...tea }, '3 个人看了凤凰单丛，还没买', 'seller/pages/share/index'],
  [{ kind: 'moments', left: 2 }, '今天还可以发 2 次朋友圈', 'seller/pages/range/index'],
])('proposes one thing to do, and leads there: %j', async (nextStep, title, leadsTo) => {
  await open({ nextStep, momentsLeft: 2 })
  // Said once, in one place or the other.
  expect(app.text().match(/还可以发 2 次/g)).toHaveLength(1)
  await app.tap({ text: title })
  expect(app.path()).toBe(leadsTo)
})

test.each([
  ['我的铺子', 'seller/pages/shop/index'],
  ['选货', 'seller/pages/range/index'],
  ['收益明细', 'seller/pages/statement/index'],
])('%s is one tap away', async (text, leadsTo) => {
  await open()
  await app.tap({ text })
  expect(app.path()).toBe(leadsTo)
})

test('the funnel leads to what sharing brought', async () => {
  await open()
  await app.tap({ text: '30 天，从打开到收到' })
  expect(app.path()).toBe('seller/pages/brought/index')
})

test('when Moments are used up it proposes a chat, and nothing else', async () => {
  await open({ nextStep: null, momentsLeft: 0 })
  expect(app.text()).toContain('今天的朋友圈够多了。想给谁看，就发到聊天里。')
})

test('leads to withdrawing, to all orders, and to the range to pick something', async () => {
  await open()
  await app.tap({ text: '提现' })
  expect(app.path()).toBe('seller/pages/withdraw/index')
  app.unmount()
  await open()
  await app.tap({ text: '全部' })
  expect(app.path()).toBe('seller/pages/orders/index')
  app.unmount()
  await open()
  await app.tap({ text: '挑一样给朋友看' })
  expect(app.path()).toBe('seller/pages/range/index')
})

test('a suspended shop: why, what still happens to the money, and nothing to share', async () => {
  await open({ shop: { name: '小林的茶桌', state: 'suspended', suspendedReason: '朋友圈里说了佣金' }, nextStep: null, momentsLeft: null })
  expect(app.text()).toContain('铺子暂停了：朋友圈里说了佣金。之前的订单照常结算，挣到的仍是你的')
  expect(app.has({ text: '挑一样给朋友看' })).toBe(false)
  expect(app.text()).not.toContain('还可以发')
})

test('a shop that was left: what stays, and the money can be had', async () => {
  await open({
    shop: { name: '小林的茶桌', state: 'left', suspendedReason: null },
    nextStep: { kind: 'withdraw', amountFen: fen(128640) },
    momentsLeft: null,
  })
  expect(app.text()).toContain('铺子关了，不会再有新的收益。之前的订单照常结算，你的钱还在，随时可以提。')
  expect(app.text()).toContain('有 ¥1,286.40 可以提现')
  expect(app.has({ text: '挑一样给朋友看' })).toBe(false)
})

test('a balance below zero says how it is made up', async () => {
  await open({ availableFen: fen(-1280) })
  expect(app.has({ label: '负12.80 元' })).toBe(true)
  expect(app.text()).toContain('由以后的收益补上，不会向你要钱')
})

test('pending before anything was received, and nothing pending', async () => {
  await open({ nextFreeOn: null })
  expect(app.text()).toContain('待结算 ¥312.80，收到、过了退货的日子后可提')
  app.unmount()
  await open({ nextFreeOn: null, pendingFen: fen(0) })
  expect(app.text()).toContain('待结算 ¥0.00\n')
})

test('a new shop says what to do first', async () => {
  await open({ latest: [], funnel: { people: 0, viewers: 0, paid: 0, received: 0 }, nextStep: { kind: 'choose' } })
  expect(app.text()).toContain('先挑几样放进铺子\n你自己用过、喜欢的，三五样就够。')
  expect(app.text()).toContain('还没有成交。')
  expect(app.text()).not.toContain('人 1 单')
})

test('who has no shop is led to what one is; nobody is told to try again', async () => {
  const requests = answering({ 'GET /api/seller/desk': () => ({ status: 403, body: { refusal: { code: 'forbidden', role: 'seller' } } }) })
  app = await mountApp({ path, requests, stored: signedIn })
  expect(app.text()).toContain('你还没有铺子')
  await app.tap({ text: '看看怎么开' })
  expect(app.path()).toBe('seller/pages/join/index')
})

test('without a network the last seen desk stays, with its hour', async () => {
  const seen = JSON.stringify({ data: sampleDesk(), seenAt: Date.now() - 60_000 })
  app = await mountApp({ path, requests: offline, stored: { ...signedIn, 'shupu:seen': '["desk"]', 'shupu:seen:desk': seen } })
  expect(app.text()).toContain('没有网络，这是')
  expect(app.text()).toContain('1,286.40')
})

test('in English', async () => {
  await open({}, 'en-GB')
  expect(app.text()).toContain('Pending ¥312.80, from 28 November at the earliest')
  expect(app.text()).toContain('1 order in 11 people')
  expect(app.text()).toContain('2 posts left for Moments today')
})

describe('what WeChat may tell', () => {
  const messages: Desk['messages'] = [
    { kind: 'order-came', left: 2, templateId: 'sandbox-order-came' },
    { kind: 'commission-free', left: 0, templateId: null },
    { kind: 'withdrawal-paid', left: 1, templateId: 'sandbox-withdrawal-paid' },
  ]

  test('is nothing where no message is set up', async () => {
    await open()
    expect(app.text()).not.toContain('微信里告诉我')
  })

  test('is counted, and one tap asks for more of those that may be asked for', async () => {
    await open({ messages })
    expect(app.text()).toContain('微信里告诉我\n再添一次\n有人下单\n2\n次\n可以提现\n0\n次\n提现到账\n1\n次')
    mockAsk.mockResolvedValue([{ kind: 'order-came', isAccepted: true }])
    const asked = () => app.requests.filter(({ path: asking }) => asking === '/api/seller/desk').length
    await app.tap({ text: '再添一次' })
    await app.until(() => asked() === 2)
    expect(mockAsk).toHaveBeenCalledWith([
      { kind: 'order-came', templateId: 'sandbox-order-came' },
      { kind: 'withdrawal-paid', templateId: 'sandbox-withdrawal-paid' },
    ])
    expect(app.requests.find(({ path: asking }) => asking === '/api/message-answers')?.body).toMatchObject({
      answers: [{ kind: 'order-came', isAccepted: true }],
    })
  })

  test('who said no to all of it is not asked', async () => {
    await open({ messages: messages.map((one) => ({ ...one, templateId: null })) })
    expect(app.has({ text: '再添一次' })).toBe(false)
    expect(app.text()).toContain('你选过不用，30 天后可以再添。')
  })
})
