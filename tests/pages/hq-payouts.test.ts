import type { Payout } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleAct, samplePayout } from '../support/office-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const list = 'GET /api/hq/payouts'
const { id } = samplePayout()
const retry = `POST /api/hq/payouts/${id}/retry`
const giveBack = `POST /api/hq/payouts/${id}/void`

let app: MountedApp

afterEach(() => app.unmount())

async function mount(requests: AnswerRequest, language?: string) {
  app = await mountApp({ path: 'hq/pages/payouts/index', requests, stored: signedIn, language })
}
const page = (items: readonly Payout[], toDo = items.length) => ({ items: [...items], nextCursor: null, counts: { toDo } })
const open = (items: readonly Payout[] = [samplePayout()], more: Answers = {}) => mount(answering({ [list]: page(items), ...more }))
const posts = () => app.requests.filter(({ method }) => method === 'POST')
const confirm = (text: string) => app.tap(app.findAll({ role: 'button', text }).at(-1) ?? {})

test('what needs somebody comes first, with the reason in words and WeChat’s code; one request opens it', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual(['/api/hq/payouts?group=to-do'])
  expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['要处理 1', '进行中', '结束了'])
  expect(app.text()).toContain('微信没有收')
  expect(app.text()).toContain('¥300.00　林小满 · 小林的茶桌\n商户账户的钱不够，先充值再试（NOT_ENOUGH）')
})

test('a code that nobody knows is shown as it is', async () => {
  await open([samplePayout({ refusal: 'NEW_CODE' })])
  expect(app.text()).toContain('打商户客服问问（NEW_CODE）')
})

test('nothing to do is good news; what has ended says why and who called it back', async () => {
  const ended = samplePayout({
    state: 'returned',
    isHeldUp: false,
    refusal: null,
    returnedFen: fen(30000),
    endedAt: '2026-11-15T02:00:00.000Z',
    failReasons: ['MCH_CANCEL'],
    acts: [sampleAct({ kind: 'voided', words: '名字对不上' })],
  })
  await mount(answering({ [list]: ({ path }) => ok(page(path.includes('ended') ? [ended] : [], 0)) }))
  expect(app.text()).toContain('没有要处理的')
  await app.tap({ text: '结束了' })
  await app.tap({ text: /¥300\.00/ })
  expect(app.text()).toContain('已撤回（MCH_CANCEL）')
  expect(app.text()).toContain('退回余额（阿芳）\n11 月 14 日 10:00\n名字对不上')
  expect(app.has({ role: 'button', text: '退回余额' })).toBe(false)
})

test('retrying asks once more, and says when WeChat still does not take it', async () => {
  await open([samplePayout()], { [retry]: { payout: samplePayout() } })
  await app.tap({ text: /¥300\.00/ })
  expect(app.text()).toContain('第 1 笔，共 2 笔　¥200.00\n等微信收下')
  await app.tap({ text: '再转一次' })
  expect(posts()).toEqual([])
  await confirm('再转')
  expect(posts().map(({ path, body }) => [path, Object.keys(body as object)])).toEqual([[`/api/hq/payouts/${id}/retry`, ['id']]])
  expect(app.text()).toContain('微信还是没有收')
})

test('voiding wants a reason; what met no network goes out again under the same id', async () => {
  let isAway = true
  await open([samplePayout()], {
    [giveBack]: () => (isAway ? offline() : ok({ payout: samplePayout({ state: 'returned', isHeldUp: false }) })),
  })
  await app.tap({ text: /¥300\.00/ })
  await app.tap({ text: '退回余额' })
  await confirm('退回')
  expect(posts()).toEqual([])
  await app.input({ label: /^理由/ }, '名字对不上')
  await confirm('退回')
  expect(app.text()).toContain('没有网络，没有办成')
  isAway = false
  await confirm('退回')
  expect(posts()[0]?.body).toEqual(posts()[1]?.body)
  expect(posts()[0]?.body).toMatchObject({ reason: '名字对不上' })
  expect(app.text()).toContain('退回去了')
})

test('a colleague was first: it is said', async () => {
  await open([samplePayout()], { [retry]: () => refused({ code: 'withdrawal-state', state: 'waiting' }) })
  await app.tap({ text: /¥300\.00/ })
  await app.tap({ text: '再转一次' })
  await confirm('再转')
  expect(app.text()).toContain('这笔提现刚刚有了变化')
})

test('of a suspended seller nothing is sent', async () => {
  await open([samplePayout({ seller: { ...samplePayout().seller, isSuspended: true } })])
  await app.tap({ text: /¥300\.00/ })
  expect(app.text()).toContain('这家铺子暂停着')
  expect(app.find({ role: 'button', text: '再转一次' }).getAttribute('aria-disabled')).toBe('true')
})

test('who is not of the staff is told so; without a network nothing is shown from memory; in English', async () => {
  await mount(answering({ [list]: () => refused({ code: 'forbidden', role: 'hq' }) }))
  expect(app.text()).toContain('这里只有总部的人能进。')
  app.unmount()
  await mount(offline)
  expect(app.text()).toContain('没有网络')
  expect(Object.keys(localStorage).filter((key) => key.includes('hq-payouts'))).toEqual([])
  app.unmount()
  await mount(answering({ [list]: page([samplePayout()]) }), 'en-GB')
  expect(app.text()).toContain('The merchant account has too little money; top it up first (NOT_ENOUGH)')
})
