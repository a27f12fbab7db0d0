import type { PaymentOutcome } from '@/platform/payment'
import { sampleOrderId, samplePage } from '../support/order-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageResponse } from '../support/pages/requests'

/* WeChat's payment sheet is the one thing a test stands in for: each says how the person leaves it. */
const mockPay = jest.fn<Promise<PaymentOutcome>, unknown[]>()
const mockAsk = jest.fn<Promise<readonly object[]>, unknown[]>()
jest.mock('@/platform/messages', () => ({ askAboutMessages: (...asked: unknown[]) => mockAsk(...asked) }))
jest.mock('@/platform/payment', () => ({ payment: { isPossible: true, pay: (...request: unknown[]) => mockPay(...request) } }))

const path = 'buyer/pages/order/index'
const getOrder = `GET /api/orders/${sampleOrderId}`
const start = `POST /api/orders/${sampleOrderId}/payment`
const check = `POST /api/orders/${sampleOrderId}/payment-check`
const parameters = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p', signType: 'RSA', paySign: 's' }
const offers = [{ kind: 'shipped', templateId: 'tpl-shipped' }]
const awaitedKey = 'shupu:awaited-payments'

const hourMs = 60 * 60 * 1000
const unpaid = () =>
  samplePage({ state: 'placed', paidAt: null, payBy: new Date(Date.now() + hourMs / 2).toISOString() }, ['pay', 'cancel'])
const paid = () => samplePage({ paidAt: new Date().toISOString() }, ['cancel'])

let app: MountedApp
let isPaid: boolean

beforeEach(() => {
  isPaid = false
  mockPay.mockReset()
  mockAsk.mockReset()
  mockAsk.mockResolvedValue([])
})
afterEach(() => app.unmount())

async function open(answerCheck: () => PageResponse, stored: Readonly<Record<string, string>> = {}): Promise<void> {
  const requests: AnswerRequest = answering({
    [getOrder]: () => ok(isPaid ? paid() : unpaid()),
    [start]: { ...parameters, offers },
    [check]: answerCheck,
  })
  app = await mountApp({ path, query: { id: sampleOrderId }, requests, stored: { ...signedIn, ...stored } })
}

const checked = () => ok({ state: isPaid ? 'paid' : 'placed' })
const questions = () => app.requests.filter((request) => request.path.endsWith('/payment-check')).length

test('paid: the server is asked, and the page says when it ships', async () => {
  mockPay.mockImplementation(async () => {
    isPaid = true
    return 'paid'
  })
  await open(checked)
  expect(app.text()).toMatch(/等你付款，\S+ 前|等你付款，.+ 前/)
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('付好了'))
  expect(mockPay).toHaveBeenCalledWith(parameters)
  expect(questions()).toBe(1)
  expect(localStorage.getItem(awaitedKey)).toBeNull()
})

const told = () => app.requests.filter((request) => request.path === '/api/message-answers').map(({ body }) => body)

test.each([true, false])('paid: WeChat asks about the message, and the server hears the answer (%s)', async (isAccepted) => {
  mockPay.mockImplementation(async () => {
    isPaid = true
    return 'paid'
  })
  mockAsk.mockResolvedValue([{ kind: 'shipped', isAccepted }])
  await open(checked)
  await app.tap({ text: '微信支付' })
  await app.until(() => told().length > 0)
  expect(mockAsk.mock.calls).toEqual([[offers]])
  expect(told()).toEqual([{ id: expect.stringMatching(/^[0-9a-z]{26}$/), answers: [{ kind: 'shipped', isAccepted }] }])
})

test('not paid, or nobody answered: nothing is asked, nothing is told', async () => {
  mockPay.mockResolvedValue('cancelled')
  await open(checked)
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('没有付成，钱没有动'))
  expect(mockAsk).not.toHaveBeenCalled()
  mockPay.mockImplementation(async () => {
    isPaid = true
    return 'paid'
  })
  mockAsk.mockRejectedValue(new Error('closed'))
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('付好了'))
  expect(told()).toEqual([])
})

test('cancelled: nothing was charged, and it can be paid again', async () => {
  mockPay.mockResolvedValue('cancelled')
  await open(checked)
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('没有付成，钱没有动'))
  expect(app.has({ text: '微信支付' })).toBe(true)
  expect(localStorage.getItem(awaitedKey)).toBeNull()
})

test('cancelled on the phone, but WeChat has the money: the server’s word counts', async () => {
  mockPay.mockImplementation(async () => {
    isPaid = true
    return 'cancelled'
  })
  await open(checked)
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('付好了'))
})

test('no clear answer: it says so, keeps the question, and goes on by itself', async () => {
  mockPay.mockResolvedValue('unknown')
  await open(checked)
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('付款还在确认'))
  expect(app.text()).toContain('没付的话可以再付一次，同一单不会收两次钱。')
  expect(app.has({ text: '取消订单' })).toBe(false)
  expect(localStorage.getItem(awaitedKey)).toContain(sampleOrderId)
  isPaid = true
  await app.until(() => app.text().includes('付好了'))
  expect(questions()).toBeGreaterThan(1)
  expect(localStorage.getItem(awaitedKey)).toBeNull()
})

test('the question outlives the page and the app', async () => {
  const stored = { [awaitedKey]: JSON.stringify({ [sampleOrderId]: Date.now() - 60_000 }) }
  await open(checked, stored)
  expect(app.text()).toContain('付款还在确认')
  isPaid = true
  await app.until(() => app.text().includes('付好了'))
})

test('a question of yesterday is dropped', async () => {
  const stored = { [awaitedKey]: JSON.stringify({ [sampleOrderId]: Date.now() - 25 * hourMs }) }
  await open(checked, stored)
  expect(app.text()).toContain('等你付款')
})

test('the order of somebody else at this phone is no longer asked about', async () => {
  const stored = { [awaitedKey]: JSON.stringify({ [sampleOrderId]: Date.now() }) }
  await open(() => ({ status: 404, body: { refusal: { code: 'not-found', what: 'order' } } }), stored)
  await app.until(() => localStorage.getItem(awaitedKey) === null)
})

test('without a network after paying: it is not called failed', async () => {
  mockPay.mockResolvedValue('paid')
  await open(offline)
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('付款还在确认'))
  expect(app.text()).not.toContain('没有付成')
})

test('closed meanwhile: the payment does not start, and the page shows why', async () => {
  let page = unpaid()
  const answer = () => {
    page = samplePage({ state: 'cancelled', paidAt: null, cancelledAt: new Date().toISOString(), cancelReason: 'unpaid' })
    return refused({ code: 'order-state', state: 'cancelled' })
  }
  const requests = answering({ [getOrder]: () => ok(page), [start]: answer, [check]: checked })
  app = await mountApp({ path, query: { id: sampleOrderId }, requests, stored: signedIn })
  await app.tap({ text: '微信支付' })
  await app.until(() => app.text().includes('没有付款，订单关掉了'))
  expect(mockPay).not.toHaveBeenCalled()
})

test('WeChat does not answer: it says so above the button', async () => {
  const requests = answering({ [getOrder]: () => ok(unpaid()), [start]: () => refused({ code: 'wechat-unavailable' }) })
  app = await mountApp({ path, query: { id: sampleOrderId }, requests, stored: signedIn })
  await app.tap({ text: '微信支付' })
  expect(app.find({ role: 'alert' }).textContent).toContain('微信那边没有回应，过一会儿再试。')
})
