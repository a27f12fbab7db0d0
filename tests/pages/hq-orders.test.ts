import { sampleHqCard, sampleHqPage } from '../support/hq-samples'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageRequest } from '../support/pages/requests'

const path = 'hq/pages/orders/index'
const list = 'GET /api/hq/orders'

let app: MountedApp

afterEach(() => {
  app.unmount()
  setWide(false)
})

function setWide(isWide: boolean): void {
  Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: isWide }), configurable: true })
}

async function open(requests: AnswerRequest): Promise<void> {
  app = await mountApp({ path, requests, stored: signedIn })
}

const page = (items = [sampleHqCard()], nextCursor: string | null = null) => ({ items, nextCursor, counts: { toShip: 12, onTheWay: 48 } })
const query = ({ path: asked }: PageRequest) => new URLSearchParams(asked.split('?')[1])

test('what is to ship: last four, time, goods, by whom, note; one request opens it', async () => {
  await open(answering({ [list]: page([sampleHqCard({ note: '放传达室就好' })]) }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/hq/orders?group=to-ship'])
  expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['待发货 12', '运输中 48', '全部'])
  expect(app.text()).toMatch(/0417\s+11 月 12 日 10:04/)
  expect(app.text()).toContain('凤凰单丛 蜜兰香 150 g × 3，椴树蜜 500 g × 2\n小林的茶桌 · 聊天卡片\n留言：放传达室就好')
})

test('an order that nobody recommended says so; of many goods two are named', async () => {
  const lines = Array.from({ length: 4 }, () => sampleHqCard().lines)
    .flat()
    .slice(0, 4)
  await open(answering({ [list]: page([sampleHqCard({ shopName: null, channel: null, lines })]) }))
  expect(app.text()).toContain('没有推荐人')
  expect(app.text()).toContain('，另 2 样')
})

test('among all orders each says how it stands', async () => {
  const answer = (request: PageRequest) => ok(page([sampleHqCard({ state: query(request).get('group') === 'all' ? 'completed' : 'paid' })]))
  await open(answering({ [list]: answer }))
  expect(app.text()).not.toContain('待发货 ·')
  await app.tap({ text: '全部' })
  expect(app.text()).toContain('已完成 · 小林的茶桌')
})

test('nothing to ship is good news', async () => {
  await open(answering({ [list]: page([]) }))
  expect(app.text()).toContain('都发完了')
})

test('on a phone a card opens the page to ship it', async () => {
  setWide(false)
  await open(answering({ [list]: page(), [`GET /api/hq/orders/${sampleHqCard().id}`]: sampleHqPage() }))
  await app.tap({ text: /凤凰单丛/ })
  expect(app.path()).toBe('hq/pages/ship/index')
  expect(window.location.search).toBe(`?id=${sampleHqCard().id}`)
})

test('in a wide window it opens beside the list', async () => {
  setWide(true)
  await open(answering({ [list]: page(), [`GET /api/hq/orders/${sampleHqCard().id}`]: sampleHqPage() }))
  expect(app.text()).toContain('选一单来发')
  await app.tap({ text: /凤凰单丛/ })
  expect(app.path()).toBe(path)
  expect(app.text()).toContain('包裹 1')
  expect(app.has({ text: '发货' })).toBe(true)
})

test('who is not of the staff is told so', async () => {
  await open(answering({ [list]: () => ({ status: 403, body: { refusal: { code: 'forbidden', role: 'hq' } } }) }))
  expect(app.text()).toContain('这里只有总部的人能进。')
})

test('without a network nothing of buyers is shown from memory', async () => {
  await open(offline)
  expect(app.text()).toContain('没有网络')
  expect(Object.keys(localStorage).filter((key) => key.includes('hq-order'))).toEqual([])
})
