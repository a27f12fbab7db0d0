import { sampleClaimQuote, teaQuoteLine } from '../support/claim-samples'
import { sampleOrderId } from '../support/order-samples'
import { answering, offline, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const quotes = `POST /api/orders/${sampleOrderId}/claim-quotes`

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest) {
  app = await mountApp({ path: 'care/pages/ask/index', query: { order: sampleOrderId }, requests, stored: signedIn })
}

test.each([
  ['too-late', '过了可以退的时间'],
  ['in-claim', '已经在退了'],
  ['nothing-left', '没有可以退的了'],
] as const)('nothing to ask for (%s): why, and the other door', async (closed, words) => {
  await open(answering({ [quotes]: sampleClaimQuote({ lines: [teaQuoteLine({ offers: [], closed })] }) }))
  expect(app.text()).toContain(words)
  await app.tap({ text: '我要投诉' })
  expect(app.path()).toBe('care/pages/complain/index')
})

test('somebody else’s order, an unpaid one, no network', async () => {
  await open(answering({ [quotes]: () => refused({ code: 'not-found', what: 'order' }) }))
  expect(app.text()).toContain('没有找到这个订单')
  app.unmount()
  await open(answering({ [quotes]: () => refused({ code: 'order-state', state: 'placed' }) }))
  expect(app.text()).toContain('订单刚刚有了变化')
  app.unmount()
  await open(offline)
  expect(app.text()).toContain('没有网络')
})
