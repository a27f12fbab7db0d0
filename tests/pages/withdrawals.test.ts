import { fen } from '@contract/money'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageRequest } from '../support/pages/requests'
import { sampleBill, sampleQuote, sampleWithdrawal } from '../support/withdrawal-samples'

const path = 'seller/pages/withdrawals/index'
const list = 'GET /api/seller/withdrawals'

let app: MountedApp
afterEach(() => app.unmount())

async function open(requests: AnswerRequest, language?: string): Promise<void> {
  app = await mountApp({ path, requests, stored: signedIn, language })
}

const at = '2026-10-20T02:04:00.000Z'
const waiting = sampleWithdrawal({ id: 'w' })
const paid = sampleWithdrawal({
  id: 'p',
  askedAt: at,
  state: 'paid',
  endedAt: at,
  bills: [sampleBill(8_800, { state: 'paid', endedAt: at })],
})
const part = sampleWithdrawal({
  id: 'q',
  askedAt: at,
  state: 'part-paid',
  endedAt: at,
  taxFen: fen(900),
  bills: [
    sampleBill(20_000, { state: 'paid', endedAt: at }),
    sampleBill(10_010, { state: 'returned', failKind: 'not-real-named', endedAt: at }),
  ],
})

test('newest first, with one request; a row opens in place to its amounts, bills, times and reasons, one at a time', async () => {
  await open(answering({ [list]: { items: [waiting, paid, part], nextCursor: null } }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/withdrawals'])
  expect(app.text()).toMatch(/¥150\.00\n.*\n等你确认\n¥88\.00\n.*\n已到账\n¥300\.10\n.*\n部分到账/)
  await app.tap({ text: '¥300.10' })
  expect(app.text()).toContain('你的微信支付还没有实名。')
  expect(app.text()).toContain(
    '这一次一共\n¥300.10\n税\n¥9.00\n已到账\n¥200.00\n已退回\n¥100.10\n提现时间\n10 月 20 日 10:04\n结束时间\n10 月 20 日 10:04',
  )
  expect(app.text()).toContain('第 2 笔 ¥100.10\n10 月 20 日 10:04\n已退回')
  await app.tap({ text: '¥88.00' })
  expect(app.text()).not.toContain('你的微信支付还没有实名。')
  expect(app.text()).not.toContain('第 1 笔')
})

test('the one under way leads to its page', async () => {
  await open(
    answering({ [list]: { items: [waiting], nextCursor: null }, 'GET /api/seller/withdrawal-quote': sampleQuote({ open: waiting }) }),
  )
  await app.tap({ text: '¥150.00' })
  await app.tap({ text: '去看这一笔' })
  expect(app.path()).toBe('seller/pages/withdraw/index')
})

test('more of them come when asked for', async () => {
  const answer = (request: PageRequest) =>
    ok(request.path.includes('cursor=next') ? { items: [paid], nextCursor: null } : { items: [waiting], nextCursor: 'next' })
  await open(answering({ [list]: answer }))
  await app.tap({ text: '再看一些' })
  expect(app.has({ text: '¥88.00' })).toBe(true)
  expect(app.text()).toContain('到底了')
})

test('none yet says what to do', async () => {
  await open(answering({ [list]: { items: [], nextCursor: null } }))
  expect(app.text()).toContain('还没有提过')
  await app.tap({ text: '去提现' })
  expect(app.path()).toBe('seller/pages/withdraw/index')
})

test('in English; and without a network', async () => {
  await open(answering({ [list]: { items: [paid], nextCursor: null } }), 'en-GB')
  expect(app.text()).toMatch(/¥88\.00\n.*\nArrived/)
  app.unmount()
  await open(offline)
  expect(app.has({ text: '再试一次' })).toBe(true)
})
