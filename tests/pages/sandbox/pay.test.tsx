import type * as PaymentFile from '@/platform/payment'
import type { PaymentOutcome } from '@/platform/payment'
import { type MountedApp, mountApp } from '../../support/pages/mount-app'
import type { PageResponse } from '../../support/pages/requests'

const request = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p1', signType: 'RSA', paySign: 's' } as const
const payPath = 'sandbox/pages/pay/index'

let app: MountedApp
let sandboxAnswer: PageResponse

beforeEach(() => {
  process.env.SHUPU_SANDBOX = '1'
  sandboxAnswer = { status: 200, body: { outcome: 'paid' } }
})
afterEach(() => {
  app.unmount()
  process.env.SHUPU_SANDBOX = ''
})

async function open(path: string): Promise<void> {
  const unavailable = { status: 503, body: { refusal: { code: 'wechat-unavailable' } } }
  app = await mountApp({ path, requests: (sent) => (sent.path === '/__sandbox/pay' ? sandboxAnswer : unavailable) })
}

/** Pays as a page does, from 'me', and lets the sheet open. */
async function pay(): Promise<Promise<PaymentOutcome>[]> {
  await open('buyer/pages/me/index')
  const { payment } = require('@/platform/payment') as typeof PaymentFile
  const outcome = payment.pay(request)
  await app.until(() => app.path() === payPath)
  await app.settle()
  return [outcome]
}

const told = () => app.requests.filter((sent) => sent.path === '/__sandbox/pay').map((sent) => sent.body)

test.each([
  ['付款', 'paid', 'paid'],
  ['取消', 'cancelled', 'cancelled'],
  ['已扣款但没有回信', 'unknown', 'paid'],
])('%s ends the payment as %s; the sandbox hears that it was %s', async (label, outcome, heard) => {
  const [waiting] = await pay()
  await app.tap({ text: label, role: 'button' })
  await expect(waiting).resolves.toBe(outcome)
  expect(told()).toEqual([{ ...request, outcome: heard }])
  await app.until(() => app.path() === 'buyer/pages/me/index')
})

test('leaving by the way back is a cancelled payment', async () => {
  const [waiting] = await pay()
  await app.tap({ label: '返回' })
  await expect(waiting).resolves.toBe('cancelled')
  expect(told()).toEqual([])
})

test('a sandbox that does not answer leaves the sheet open and says so', async () => {
  await pay()
  sandboxAnswer = { status: 502 }
  await app.tap({ text: '付款', role: 'button' })
  expect(app.path()).toBe(payPath)
  expect(app.text()).toContain('沙箱没有回应')
})

test('entered cold, it says that nothing waits', async () => {
  await open(payPath)
  expect(app.text()).toContain('没有等着付的订单')
})
