import type { OrderCard } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleOrderId } from '../support/order-samples'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageRequest } from '../support/pages/requests'

const path = 'buyer/pages/orders/index'
const list = 'GET /api/orders'

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest, stored: Readonly<Record<string, string>> = {}): Promise<void> {
  app = await mountApp({ path, requests, stored: { ...signedIn, ...stored } })
}

function card(number: number, changes: Partial<OrderCard> = {}): OrderCard {
  return {
    id: `01kazz0000000000000000${String(number).padStart(4, '0')}`,
    state: 'completed',
    placedAt: '2026-11-12T02:00:00.000Z',
    payBy: null,
    totalFen: fen(8900),
    pieces: 1,
    lines: [{ name: { zh: `稻花香 ${number}`, en: `Rice ${number}` }, sizeName: '5 kg', picture: '/pictures/rice.webp', quantity: 1 }],
    ...changes,
  }
}

function page(items: readonly OrderCard[], nextCursor: string | null = null) {
  return { items, nextCursor, counts: { unpaid: 1, toShip: 0, onTheWay: 3, returns: 1 } }
}

const query = ({ path: asked }: PageRequest) => new URLSearchParams(asked.split('?')[1])

test('a card says how the order stands, what is in it and what it costs; one request opens the page', async () => {
  const payBy = new Date(Date.now() + 20 * 60_000).toISOString()
  const line = { name: { zh: '凤凰单丛', en: 'Dancong' }, sizeName: '150 g', picture: '/pictures/tea.webp', quantity: 2 }
  const items = [card(1, { state: 'placed', payBy, pieces: 3, totalFen: fen(39200), lines: [line, ...card(2).lines] }), card(3)]
  await open(answering({ [list]: page(items) }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/orders?group=all'])
  expect(app.text()).toMatch(/等你付款\n\d\d:\d\d 前付款\n凤凰单丛、稻花香 2\n共 3 件\n392.00/)
  expect(app.text()).toContain('已完成\n11 月 12 日\n稻花香 3\n5 kg × 1\n共 1 件\n89.00')
})

test('tabs carry plain numbers, and none for nothing', async () => {
  await open(answering({ [list]: page([card(1)]) }))
  expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['全部', '待付款 1', '待发货', '在路上 3', '售后 1', '已完成'])
})

test('a tab shows its group, and what to do when it is empty', async () => {
  const answer = (request: PageRequest) => ok(query(request).get('group') === 'to-ship' ? page([]) : page([card(1)]))
  await open(answering({ [list]: answer }))
  await app.tap({ text: '待发货' })
  expect(app.text()).toContain('没有等着发货的')
  expect(app.text()).toContain('付过款、还没发出的会在这里。')
  expect(app.text()).toContain('待付款 1')
  await app.tap({ text: '去铺子看看' })
  expect(app.path()).toBe('buyer/pages/shop/index')
})

test('goes on from where the first twenty end, and says when it is over', async () => {
  const answer = (request: PageRequest) => ok(query(request).get('cursor') === 'next' ? page([card(21)]) : page([card(1)], 'next'))
  await open(answering({ [list]: answer }))
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('稻花香 1')
  expect(app.text()).toContain('稻花香 21')
  expect(app.text()).toContain('到底了')
})

test('the rest did not come: what is there stays, and it can be asked for again', async () => {
  let isThere = false
  const answer = (request: PageRequest) => {
    if (query(request).get('cursor') === null) return ok(page([card(1)], 'next'))
    return isThere ? ok(page([card(21)])) : offline()
  }
  await open(answering({ [list]: answer }))
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('后面的没有拿到')
  isThere = true
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('稻花香 21')
})

test('a card opens its order', async () => {
  await open(answering({ [list]: page([card(1)]) }))
  await app.tap({ text: '稻花香 1' })
  expect(app.path()).toBe('buyer/pages/order/index')
  expect(window.location.search).toBe(`?id=${card(1).id}`)
})

test('a payment that nobody knows the end of is said to be so on its card', async () => {
  const payBy = new Date(Date.now() + 20 * 60_000).toISOString()
  const stored = { 'shupu:awaited-payments': JSON.stringify({ [sampleOrderId]: Date.now() }) }
  await open(answering({ [list]: page([card(1, { id: sampleOrderId, state: 'placed', payBy })]) }), stored)
  expect(app.text()).toContain('付款还在确认')
  expect(app.text()).not.toContain('前付款')
})

test('without a network the last seen orders stay, with their hour', async () => {
  const stored = {
    'shupu:seen': '["orders:all"]',
    'shupu:seen:orders:all': JSON.stringify({ data: page([card(1)]), seenAt: Date.now() - 60_000 }),
  }
  await open(offline, stored)
  expect(app.text()).toContain('没有网络，这是')
  expect(app.text()).toContain('稻花香 1')
})

test('nothing seen and no network: it says so and asks again', async () => {
  let isThere = false
  await open(answering({ [list]: () => (isThere ? ok(page([card(1)])) : offline()) }))
  expect(app.text()).toContain('没有网络')
  isThere = true
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('稻花香 1')
})
