import type * as TransferFile from '@/platform/transfer'
import { type MountedApp, mountApp } from '../../support/pages/mount-app'
import type { PageResponse } from '../../support/pages/requests'

const request = { mchId: '1900000001', appId: 'wx1', package: 'cGFja2FnZQ==' } as const
const transferPath = 'sandbox/pages/transfer/index'

let app: MountedApp
let sandboxAnswer: PageResponse

beforeEach(() => {
  process.env.SHUPU_SANDBOX = '1'
  sandboxAnswer = { status: 200, body: {} }
})
afterEach(() => {
  app.unmount()
  process.env.SHUPU_SANDBOX = ''
})

async function open(path: string): Promise<void> {
  const unavailable = { status: 503, body: { refusal: { code: 'wechat-unavailable' } } }
  app = await mountApp({ path, requests: (sent) => (sent.path === '/__sandbox/transfer/confirm' ? sandboxAnswer : unavailable) })
}

/** Takes money as a page does, from 'me', and lets the sheet open. */
async function take(): Promise<Promise<'closed' | 'failed'>[]> {
  await open('buyer/pages/me/index')
  const { transfer } = require('@/platform/transfer') as typeof TransferFile
  expect(transfer.obstacle()).toBeNull()
  const end = transfer.confirm(request)
  await app.until(() => app.path() === transferPath)
  await app.settle()
  return [end]
}

const told = () => app.requests.filter((sent) => sent.path === '/__sandbox/transfer/confirm').map((sent) => sent.body)

test.each([
  ['确认收款', 'confirmed'],
  ['先不收，关掉', 'closed'],
  ['一直没确认，过了 24 小时', 'expired'],
])('%s: the sandbox hears that it was %s, and the page that WeChat’s is closed', async (label, outcome) => {
  const [end] = await take()
  await app.tap({ text: label, role: 'button' })
  await expect(end).resolves.toBe('closed')
  expect(told()).toEqual([{ package: request.package, outcome }])
  await app.until(() => app.path() === 'buyer/pages/me/index')
})

test('leaving by the way back tells nobody anything', async () => {
  const [end] = await take()
  await app.tap({ label: '返回' })
  await expect(end).resolves.toBe('closed')
  expect(told()).toEqual([])
})

test('a sandbox that does not take it leaves the sheet open and says so', async () => {
  await take()
  sandboxAnswer = { status: 409 }
  await app.tap({ text: '确认收款', role: 'button' })
  expect(app.path()).toBe(transferPath)
  expect(app.text()).toContain('沙箱没有回应')
})

test('entered cold, it says that nothing waits', async () => {
  await open(transferPath)
  expect(app.text()).toContain('没有等着收的转账')
})

test('outside of the sandbox nobody takes money in a browser', async () => {
  process.env.SHUPU_SANDBOX = ''
  await open('buyer/pages/me/index')
  const { transfer } = require('@/platform/transfer') as typeof TransferFile
  expect(transfer.obstacle()).toBe('browser')
  await expect(transfer.confirm(request)).resolves.toBe('failed')
})
