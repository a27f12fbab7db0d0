import type { MyData } from '@contract/api/types'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const person = { id: '01kazz000000000000000000b1', nickname: '陈敏', avatar: null, isHq: false, seller: null }
const orderId = '01kazz000000000000000000a1'
const mine: MyData = {
  person,
  brandPhone: '400 820 0417',
  counts: { orders: 3, addresses: 1, visits: 0 },
  sessions: [
    { openedAt: '2026-11-25T02:00:00.000Z', expiresAt: '2026-12-25T02:00:00.000Z', isThis: false },
    { openedAt: '2026-11-24T02:00:00.000Z', expiresAt: '2026-12-24T02:00:00.000Z', isThis: true },
  ],
  obstacles: [],
}
const dataPath = 'account/pages/data/index'
const leavePath = 'account/pages/leave/index'

let app: MountedApp

/** Left on the phone by looking around. */
const traces = { 'shupu:searches:': JSON.stringify(['单丛']), 'shupu:seen-products:': JSON.stringify([{ id: orderId }]) }

function expectNoTraces(): void {
  for (const key of Object.keys(traces)) expect(localStorage.getItem(key)).toBeNull()
}

async function open(path: string, answers: Answers, language = 'zh-CN'): Promise<void> {
  const visitor = { 'GET /api/me': () => refused({ code: 'signed-out' }), 'POST /api/opens': {} }
  app = await mountApp({ path, requests: answering({ ...visitor, ...answers }), stored: { ...signedIn, ...traces }, language })
}

afterEach(() => app.unmount())

describe('the page of one’s data', () => {
  test('says what is kept, leaves out what there is none of, and where one is signed in, with one request', async () => {
    await open(dataPath, { 'GET /api/me/data': mine })
    expect(app.text()).toContain('订单\n3')
    expect(app.text()).not.toContain('从卡片进来的次数')
    expect(app.findAll({ text: /另一台手机|这台手机/ }).length).toBeGreaterThanOrEqual(2)
    expect(app.requests.map(({ path }) => path)).toEqual(['/api/me/data'])
  })

  test('is the same in English', async () => {
    await open(dataPath, { 'GET /api/me/data': mine }, 'en-GB')
    expect(app.text()).toContain('What we keep')
    expect(app.text()).toContain('Sign out everywhere')
  })

  test('gives the whole of it to read and to copy', async () => {
    const taken = { exportedAt: '2026-11-25T02:00:00.000Z', brand: '熟铺', person, shop: null, records: { orders: [{ id: orderId }] } }
    await open(dataPath, { 'GET /api/me/data': mine, 'GET /api/me/export': taken })
    await app.tap({ text: '带走一份' })
    expect(app.text()).toContain('都在这里了')
    expect(app.text()).toContain(orderId)
    expect(app.has({ text: '存成文件' })).toBe(true)
  })

  test('says so when it could not be taken along, and can be asked again', async () => {
    let isAway = true
    const taken = { exportedAt: '2026-11-25T02:00:00.000Z', brand: '熟铺', person, shop: null, records: {} }
    await open(dataPath, { 'GET /api/me/data': mine, 'GET /api/me/export': () => (isAway ? offline() : ok(taken)) })
    await app.tap({ text: '带走一份' })
    expect(app.text()).toContain('没有网络')
    isAway = false
    await app.tap({ text: '带走一份' })
    expect(app.text()).toContain('都在这里了')
  })

  test('without a network says so and asks again', async () => {
    let isAway = true
    await open(dataPath, { 'GET /api/me/data': () => (isAway ? offline() : ok(mine)) })
    expect(app.text()).toContain('没有网络')
    isAway = false
    await app.tap({ text: '再试一次' })
    expect(app.text()).toContain('我们记着什么')
  })
})

describe('signing out', () => {
  const signOutOf = (answer: Answers[string]) => open(dataPath, { 'GET /api/me/data': mine, 'POST /api/me/sign-out': answer })

  test('ends here, forgets what the phone knows, and nobody is signed in again by themselves', async () => {
    await signOutOf({})
    await app.tap({ text: '退出登录' })
    expect(app.requests.find(({ path }) => path === '/api/me/sign-out')?.body).toEqual({ everywhere: false })
    expect(app.path()).toBe('buyer/pages/me/index')
    expect(app.text()).toContain('还没有登录')
    expect(app.text()).toContain('语言')
    expect(localStorage.getItem('shupu:session')).toBeNull()
    expect(localStorage.getItem('shupu:signed-out')).toBe('true')
    expectNoTraces()
    expect(app.requests.map(({ path }) => path)).not.toContain('/api/sessions')
  })

  test('everywhere says so to the server', async () => {
    await signOutOf({})
    await app.tap({ text: '全部退出' })
    expect(app.requests.find(({ path }) => path === '/api/me/sign-out')?.body).toEqual({ everywhere: true })
  })

  test('works on this phone without a network; everywhere needs one', async () => {
    await signOutOf(() => offline())
    await app.tap({ text: '全部退出' })
    expect(app.text()).toContain('没有网络')
    expect(app.path()).toBe(dataPath)
    expect(localStorage.getItem('shupu:searches:')).not.toBeNull()
    await app.tap({ text: '退出登录' })
    expect(app.path()).toBe('buyer/pages/me/index')
  })
})

describe('deleting one’s data', () => {
  test('says what goes and what the law keeps, and asks twice', async () => {
    await open(leavePath, { 'GET /api/me/data': mine, 'POST /api/me/deletion': {} })
    expect(app.text()).toContain('至少三年')
    await app.tap({ text: '我看明白了', role: 'checkbox' })
    const buttons = app.findAll({ text: '删掉我的数据', role: 'button' })
    await app.tap(buttons.at(-1) ?? { text: '' })
    expect(app.text()).toContain('“陈敏”的数据会马上删掉')
    expect(app.requests.map(({ method }) => method)).not.toContain('POST')
    await app.tap({ text: '永久删掉' })
    expect(app.requests.find(({ path }) => path === '/api/me/deletion')?.body).toEqual({ personId: person.id })
    expectNoTraces()
    expect(localStorage.getItem('shupu:session')).toBeNull()
  })

  test('is not offered while something is open, and leads there', async () => {
    const obstacles: MyData['obstacles'] = [
      { kind: 'order', orderId, state: 'received', returnUntil: '2026-12-01T02:00:00.000Z' },
      { kind: 'balance', amountFen: 1280 as never },
      { kind: 'shop-orders', count: 2 },
      { kind: 'staff' },
    ]
    await open(leavePath, { 'GET /api/me/data': { ...mine, obstacles } })
    expect(app.text()).toMatch(/有一单还能退，到.+为止/)
    expect(app.text()).toContain('¥12.80')
    expect(app.has({ text: '我看明白了' })).toBe(false)
    await app.tap({ text: /有一单还能退/ })
    expect(app.path()).toBe('buyer/pages/order/index')
  })

  test('refused at the last moment, it says so and shows what is open now', async () => {
    let obstacles: MyData['obstacles'] = []
    await open(leavePath, {
      'GET /api/me/data': () => ok({ ...mine, obstacles }),
      'POST /api/me/deletion': () => refused({ code: 'not-deletable' }),
    })
    await app.tap({ text: '我看明白了', role: 'checkbox' })
    await app.tap(app.findAll({ text: '删掉我的数据', role: 'button' }).at(-1) ?? { text: '' })
    obstacles = [{ kind: 'refund', orderId }]
    await app.tap({ text: '永久删掉' })
    expect(app.text()).toContain('还有没办完的事')
    expect(app.text()).toContain('有一笔退款在路上')
  })
})

test('the privacy page needs nobody and asks for nothing', async () => {
  await open('account/pages/privacy/index', {})
  expect(app.text()).toContain('卖家看不到')
  expect(app.requests).toEqual([])
})
