import { sampleOrderId, samplePage, sampleParcel, sampleScan } from '../support/order-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { PageResponse } from '../support/pages/requests'

/* WeChat's own page for confirming receipt is what a test stands in for: each says how the person comes back from it. */
const mockReceipt = jest.fn<Promise<string>, unknown[]>()
jest.mock('@/platform/receipt', () => ({ confirmInWechat: (...asked: unknown[]) => mockReceipt(...asked) }))

const receipt = { merchantId: '1900000001', transactionId: '4200000001' }
const getOrder = `GET /api/orders/${sampleOrderId}`
const confirm = `POST /api/orders/${sampleOrderId}/receipt`
const parcel = sampleParcel({ scans: [sampleScan({ kind: 'signed' })] })

let app: MountedApp
let isReceived: boolean

beforeEach(() => {
  isReceived = false
  mockReceipt.mockReset()
})
afterEach(() => app.unmount())

const shipped = () => ({ ...samplePage({ state: 'shipped', parcels: [parcel] }, ['receive']), receipt })
const received = () => samplePage({ state: 'received', parcels: [parcel], receivedAt: new Date().toISOString() })

async function open(answer: () => PageResponse): Promise<void> {
  const requests = answering({ [getOrder]: () => ok(isReceived ? received() : shipped()), [confirm]: answer })
  app = await mountApp({ path: 'buyer/pages/order/index', query: { id: sampleOrderId }, requests, stored: signedIn })
}

const believed = () => {
  isReceived = true
  return ok({ state: 'received' })
}
const questions = () => app.requests.filter(({ method }) => method === 'POST').map(({ body }) => body)
const tapReceived = () => app.tap({ text: '收到了', role: 'button' })

test('confirmed there: the server is asked to ask WeChat, and the order is received', async () => {
  mockReceipt.mockResolvedValue('confirmed')
  await open(believed)
  await tapReceived()
  await app.until(() => !app.has({ text: '收到了', role: 'button' }))
  expect(mockReceipt.mock.calls).toEqual([[{ orderId: sampleOrderId, ...receipt }]])
  expect(questions()).toEqual([{ isSaidToWechat: true }])
  expect(app.has({ role: 'dialog' })).toBe(false)
})

test('closed there: nothing is sent, and it can be said again', async () => {
  mockReceipt.mockResolvedValue('cancelled')
  await open(believed)
  await tapReceived()
  expect(questions()).toEqual([])
  expect(app.has({ text: '收到了', role: 'button' })).toBe(true)
})

test('WeChat does not have it yet: the page says so, asks on by itself, and shows the end', async () => {
  mockReceipt.mockResolvedValue('confirmed')
  let asked = 0
  await open(() => {
    asked += 1
    return asked < 2 ? refused({ code: 'not-confirmed' }) : believed()
  })
  await tapReceived()
  await app.until(() => app.text().includes('微信正在记下收货，有了结果这里会自己变。'))
  expect(app.has({ text: '收到了', role: 'button' })).toBe(false)
  await app.until(() => !app.text().includes('微信正在记下收货'))
  expect(asked).toBe(2)
  expect(app.text()).toContain('收到了')
})

test('the network goes away while confirming: the page goes on by itself when it is back', async () => {
  mockReceipt.mockResolvedValue('confirmed')
  let asked = 0
  await open(() => {
    asked += 1
    return asked < 2 ? offline() : believed()
  })
  await tapReceived()
  await app.until(() => app.text().includes('微信正在记下收货'))
  await app.until(() => isReceived && !app.text().includes('微信正在记下收货'))
  expect(asked).toBe(2)
})

test('WeChat failed and does not have it: the shop asks by itself', async () => {
  mockReceipt.mockResolvedValue('unclear')
  await open(() => (questions().length < 2 ? refused({ code: 'not-confirmed' }) : believed()))
  await tapReceived()
  await app.until(() => app.has({ role: 'dialog' }))
  const buttons = app.findAll({ text: '收到了' }).filter((element) => element.closest('[role="dialog"]') !== null)
  await app.tap(buttons[buttons.length - 1] as HTMLElement)
  await app.until(() => !app.has({ role: 'dialog' }))
  expect(questions()).toEqual([{ isSaidToWechat: true }, { isSaidToWechat: false }])
})

test('no such page in this WeChat: the shop asks at once', async () => {
  mockReceipt.mockResolvedValue('absent')
  await open(believed)
  await tapReceived()
  expect(app.has({ role: 'dialog' })).toBe(true)
  expect(questions()).toEqual([])
})
