import type { SellerOrderPage } from '@contract/api/types'
import { fen } from '@contract/money'
import { answering, offline, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { sampleCommission, sampleCommissionLine, sampleSellerOrder } from '../support/seller-samples'

const id = '01kazz000000000000000000k1'
const target = { path: 'seller/pages/order/index', query: { id }, stored: signedIn }

let app: MountedApp

afterEach(() => app.unmount())

async function open(changes: Partial<SellerOrderPage> = {}): Promise<void> {
  app = await mountApp({ ...target, requests: answering({ [`GET /api/seller/orders/${id}`]: sampleSellerOrder(changes) }) })
}

test('who bought what, what it brings, by which rule and card; one request opens it', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual([`/api/seller/orders/${id}`])
  expect(app.text()).toContain('陈敏买了凤凰单丛\n+24.29\n待结算\n陈敏 11 月 18 日从你的聊天卡片进来，15 天内下的单算你的。')
  expect(app.text()).toContain('从聊天卡片来\n凤凰单丛\n下单\n11 月 23 日 10:04\n订单号\n01kazz000000000000000000k1')
  expect(app.text()).toContain('记入待结算 +24.29')
})

test('a customer of before is the other rule', async () => {
  const { credit } = sampleCommission()
  await open({ commission: sampleCommission({ credit: { ...credit, rule: 'customer', windowDays: 180 } }) })
  expect(app.text()).toContain('陈敏 11 月 18 日在你这里买过，180 天内再来仍算你的。')
})

test('a part that came back: in the sum of its product and, with its reason, in the books', async () => {
  const line = sampleCommissionLine({ refundedFen: fen(12147), clawbackFen: fen(1214) })
  const goods = [{ name: line.name, sizeName: line.sizeName, pieces: 1 }]
  const { postings } = sampleSellerOrder()
  await open({
    commission: sampleCommission({ lines: [line], clawbackFen: fen(1214), freeAt: '2026-12-01T02:00:00.000Z' }),
    postings: [...postings, { at: '2026-11-25T02:00:00.000Z', kind: 'taken-back', amountFen: fen(-1214), reason: 'claim', goods }],
  })
  expect(app.text()).toContain('退款\n−¥121.47\n比例\n× 10%\n你得\n¥12.15')
  expect(app.text()).toContain('12 月 1 日前没有退货，就转为可提现。')
  expect(app.text().replaceAll('\u00a0', ' ')).toMatch(/陈敏退了 1 罐凤凰单丛 −12.14\n.*\n售后退了款/)
})

test('the card leads to its product; a card of the shop leads nowhere', async () => {
  await open()
  await app.tap({ text: /^从聊天卡片来/ })
  expect(app.path()).toBe('buyer/pages/product/index')
  app.unmount()
  const { credit } = sampleCommission()
  await open({ commission: sampleCommission({ credit: { ...credit, card: { ...credit.card, product: null } } }) })
  expect(app.text()).toContain('从聊天卡片来\n整个铺子')
})

test('after looking at it, one tap lets WeChat tell of more; nothing where no message is set up', async () => {
  await open()
  expect(app.text()).not.toContain('微信里告诉我')
  app.unmount()
  await open({ messages: [{ kind: 'order-came', left: 0, templateId: 'sandbox-order-came' }] })
  expect(app.text()).toContain('微信里告诉我\n再添一次\n有人下单\n0\n次')
})

test('somebody else’s order is not found', async () => {
  app = await mountApp({ ...target, requests: answering({}) })
  expect(app.has({ text: '再试一次' })).toBe(true)
})

test('without a network and nothing seen, it says so', async () => {
  app = await mountApp({ ...target, requests: offline })
  expect(app.text()).toContain('没有网络')
})
