import type { Claim } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleClaimId as id, sampleClaimPage } from '../support/claim-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const route = `/api/claims/${id}`
const changed = { id, state: 'requested' }

let app: MountedApp

afterEach(() => app.unmount())

async function open(changes: Partial<Claim> = {}, actions: Parameters<typeof sampleClaimPage>[1] = [], more: Answers = {}) {
  const requests = answering({ [`GET ${route}`]: sampleClaimPage(changes, actions), ...more })
  app = await mountApp({ path: 'care/pages/claim/index', query: { id }, requests, stored: signedIn })
}

const turn = (whose: 'buyer' | 'hq' | 'wechat') => ({ whose, until: '2026-11-14T02:00:00.000Z', otherwise: null })
const posts = () => app.requests.filter(({ method }) => method === 'POST')

test.each([
  ['requested', turn('hq'), '11 月 14 日 10:00 前，熟铺会决定\n到时没有决定，就算同意。'],
  ['approved', turn('buyer'), '同意了，11 月 14 日 10:00 前寄出'],
  ['returning', turn('hq'), '在寄回的路上\n到了熟铺会看。最晚 11 月 14 日 10:00 算收到。'],
  ['returned', turn('hq'), '熟铺收到了，11 月 14 日 10:00 前看完'],
  ['refunding', turn('wechat'), '正在退款\n微信原路退回，一般 1 到 3 天到'],
  ['refunded', null, '¥256.00 已退回'],
  ['refund-failed', turn('hq'), '退款没有到\n可能是卡注销了。'],
  ['rejected', turn('buyer'), '熟铺没有同意\n不同意可以再申请一次，由另一位同事看，到 11 月 14 日 10:00。'],
  ['refused', turn('buyer'), '寄回的没有通过\n不同意可以再申请一次'],
  ['appealed', turn('hq'), '11 月 14 日 10:00 前，另一位同事会决定'],
  ['withdrawn', null, '你撤回了'],
  ['overdue', null, '没有寄回，结束了'],
] as const)('%s: whose turn it is and until when', async (state, whose, words) => {
  await open({ state, turn: whose })
  expect(app.text()).toContain(words)
})

test('after the second no, it is the last', async () => {
  await open({ state: 'rejected', turn: null, hasAppealed: true })
  expect(app.text()).toContain('这是最后的决定。')
})

test('one request opens it; the money to the fen, what was asked for when less comes back', async () => {
  await open({ goodsFen: fen(20001), freightFen: fen(1000), totalFen: fen(21001), reducedFromFen: fen(26600) })
  expect(app.requests.map((request) => request.path)).toEqual([route])
  expect(app.text()).toContain('商品\n¥200.01\n运费\n¥10.00\n一共退')
  expect(app.text()).toContain('申请的是 ¥266.00')
})

test('everything that happened, newest first, in both sides’ words, with the pictures', async () => {
  await open({
    state: 'rejected',
    turn: turn('buyer'),
    history: [
      {
        at: '2026-11-12T02:00:00.000Z',
        who: 'buyer',
        action: 'request',
        words: '漏了',
        pictures: [{ address: '/uploads/a.jpg', state: 'unchecked' }],
      },
      { at: '2026-11-13T02:00:00.000Z', who: 'hq', action: 'reject', words: '看不出漏', pictures: [] },
    ],
  })
  expect(app.text()).toMatch(/没有同意（熟铺）[\s\S]*看不出漏[\s\S]*申请（你）[\s\S]*漏了/)
  expect(app.has({ label: '第 1 张图片' })).toBe(true)
})

test('what the server does not offer has no button', async () => {
  await open({ state: 'refunding', turn: turn('wechat') }, [])
  for (const text of ['补充', '撤回', '填单号', '再申请一次']) expect(app.has({ text })).toBe(false)
})

test('adds words once under one id', async () => {
  let isAway = true
  await open({}, ['add', 'withdraw'], { [`POST ${route}/additions`]: () => (isAway ? offline() : ok(changed)) })
  await app.tap({ text: '补充' })
  await app.tap({ text: '发出' })
  expect(app.text()).toContain('写几句再发。')
  await app.input({ label: /^补充, / }, '还少一罐')
  await app.tap({ text: '发出' })
  expect(app.text()).toContain('没有网络，没有办成')
  isAway = false
  await app.tap({ text: '发出' })
  expect(posts()[0]?.body).toEqual(posts()[1]?.body)
  expect(posts()[0]?.body).toMatchObject({ words: '还少一罐', pictureIds: [] })
})

test('is taken back after it was asked once more', async () => {
  await open({}, ['add', 'withdraw'], { [`POST ${route}/withdrawal`]: changed })
  await app.tap({ text: '撤回' })
  expect(posts()).toEqual([])
  const confirm = app.findAll({ role: 'button', text: '撤回' }).at(-1)
  confirm?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  confirm?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.settle()
  expect(posts().map(({ path }) => path)).toEqual([`${route}/withdrawal`])
})

test('was decided while one thought: said, and asked for again', async () => {
  await open({}, ['withdraw'], { [`POST ${route}/withdrawal`]: () => refused({ code: 'claim-state', state: 'refunding' }) })
  await app.tap({ text: '撤回' })
  await app.tap(app.findAll({ role: 'button', text: '撤回' }).at(-1) ?? {})
  expect(app.text()).toContain('这笔售后刚刚有了变化')
  expect(app.requests.filter(({ method }) => method === 'GET').length).toBeGreaterThan(1)
})

test('to send back: the address to copy, then carrier and number, each checked', async () => {
  await open({ state: 'approved', turn: turn('buyer') }, ['add', 'send'], { [`POST ${route}/return`]: changed })
  expect(app.text()).toContain('寄回到\n陈敏 13800006021\n广东省广州市海珠区新港西路 135 号 602')
  await app.tap({ text: '填单号' })
  await app.tap({ text: '填好了' })
  expect(app.text()).toContain('选一家快递。')
  await app.tap({ role: 'radio', text: '顺丰' })
  await app.input({ label: /^单号/ }, '12')
  await app.tap({ text: '填好了' })
  expect(app.text()).toContain('单号是 6 到 32 位字母或数字。')
  await app.input({ label: /^单号/ }, ' SF1392007844160 ')
  await app.tap({ text: '填好了' })
  expect(posts().map(({ body }) => body)).toEqual([{ carrier: 'SF', trackingNumber: 'SF1392007844160' }])
})

test('a number that was sent can be corrected', async () => {
  const returnParcel = { carrier: 'SF', trackingNumber: 'SF1392007844160', sentAt: '2026-11-13T02:00:00.000Z', arrivedAt: null }
  await open({ state: 'returning', turn: turn('hq'), returnParcel }, ['add', 'send'], { [`POST ${route}/return`]: changed })
  expect(app.text()).toContain('顺丰 SF1392007844160')
  await app.tap({ text: '改单号' })
  await app.input({ label: /^单号/ }, 'SF1392007844161')
  await app.tap({ text: '填好了' })
  expect(posts()[0]?.body).toEqual({ carrier: 'SF', trackingNumber: 'SF1392007844161' })
})

test('asks once more with words', async () => {
  await open({ state: 'rejected', turn: turn('buyer') }, ['appeal'], { [`POST ${route}/appeal`]: changed })
  await app.tap({ text: '再申请一次' })
  expect(app.text()).toContain('只能再申请这一次')
  await app.input({ label: /^为什么不同意/ }, '照片里看得出')
  await app.tap({ text: '提交' })
  expect(posts()[0]?.body).toEqual({ words: '照片里看得出', pictureIds: [] })
})

test('the order opens', async () => {
  await open()
  await app.tap({ text: /^订单/ })
  expect(app.path()).toBe('buyer/pages/order/index')
})

test('somebody else’s, and no network', async () => {
  await open({}, [], { [`GET ${route}`]: () => refused({ code: 'not-found', what: 'claim' }) })
  expect(app.text()).toContain('没有找到这笔售后')
  app.unmount()
  app = await mountApp({ path: 'care/pages/claim/index', query: { id }, requests: offline, stored: signedIn })
  expect(app.text()).toContain('没有网络')
})
