import { sampleQuote, sampleQuoteLine } from '../support/goods-samples'
import { sampleLine, sampleOrderId, samplePage, sampleParcel } from '../support/order-samples'
import { answering, offline, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const bagPath = 'buyer/pages/bag/index'
const second = { sizeId: '01kazz000000000000000000s2', name: { zh: '饶河椴树蜜', en: 'Linden honey' } }
const page = samplePage({ state: 'completed', lines: [sampleLine({ quantity: 2 }), sampleLine({ id: 'l2', ...second })] })

let app: MountedApp

afterEach(() => app.unmount())

async function open(quote: object | (() => never)): Promise<void> {
  const requests = answering({ [`GET /api/orders/${sampleOrderId}`]: page, 'POST /api/quotes': quote })
  app = await mountApp({ path: 'buyer/pages/order/index', query: { id: sampleOrderId }, requests, stored: signedIn })
}

const kept = () => JSON.parse(localStorage.getItem('shupu:bag:') ?? '[]') as { sizeId: string; quantity: number }[]
const linesOf = (...changes: readonly object[]) => sampleQuote({ lines: changes.map((change) => sampleQuoteLine(change)) })
const first = { sizeId: sampleLine().sizeId, quantity: 2 }

test('all of it goes into the bag, in the order’s order, at today’s prices', async () => {
  await open(linesOf(first, { ...second, quantity: 1 }))
  await app.tap({ text: '再买一次' })
  await app.until(() => app.path() === bagPath)
  expect(kept().map(({ sizeId, quantity }) => [sizeId, quantity])).toEqual([
    [first.sizeId, 2],
    [second.sizeId, 1],
  ])
})

test('what can be had goes in, what can’t is named', async () => {
  await open(linesOf({ ...first, problem: 'out-of-stock', left: 1 }, { ...second, problem: 'not-on-sale', left: 0 }))
  await app.tap({ text: '再买一次' })
  await app.until(() => app.path() === bagPath)
  expect(kept().map(({ sizeId, quantity }) => [sizeId, quantity])).toEqual([[first.sizeId, 1]])
  expect(app.text()).toContain('饶河椴树蜜现在没有或不够，其余的放进袋子了')
})

test('none of it can be had: it says so and stays', async () => {
  await open(sampleQuote({ lines: [], unknownSizeIds: [first.sizeId, second.sizeId] }))
  await app.tap({ text: '再买一次' })
  expect(app.text()).toContain('凤凰单丛 蜜兰香、饶河椴树蜜现在都没有，过些日子再看看')
  expect([app.path(), kept()]).toEqual(['buyer/pages/order/index', []])
})

test('without a network nothing changes, and it says so', async () => {
  await open(offline)
  await app.tap({ text: '再买一次' })
  expect(app.text()).toContain('没有网络')
  expect(kept()).toEqual([])
})

test('a courier that can not be asked: the parcel is fine', async () => {
  const parcels = [sampleParcel({ isCourierSilent: true })]
  const shipped = samplePage({ state: 'shipped', parcels }, ['receive'])
  const requests = answering({ [`GET /api/orders/${sampleOrderId}`]: shipped })
  app = await mountApp({ path: 'buyer/pages/order/index', query: { id: sampleOrderId }, requests, stored: signedIn })
  expect(app.text()).toContain('快递信息没拿到，包裹不受影响')
})
