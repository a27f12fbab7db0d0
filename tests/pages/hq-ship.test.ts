import { ulidPattern } from '@contract/ids'
import type { Refusal } from '@contract/refusals'
import { earlyBatch, honeyLine, lateBatch, sampleHqPage, teaBatch, teaLine } from '../support/hq-samples'
import { sampleOrderId, sampleParcel } from '../support/order-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { PageRequest, PageResponse } from '../support/pages/requests'

const path = 'hq/pages/ship/index'
const getOrder = `GET /api/hq/orders/${sampleOrderId}`
const post = `POST /api/hq/orders/${sampleOrderId}/parcels`

let app: MountedApp

afterEach(() => app.unmount())

async function open(answerPost: (request: PageRequest) => PageResponse = offline, page = () => sampleHqPage()): Promise<void> {
  const requests = answering({ [getOrder]: () => ok(page()), [post]: answerPost })
  app = await mountApp({ path, query: { id: sampleOrderId }, requests, stored: signedIn })
}

const bodies = () => app.requests.filter(({ method }) => method === 'POST').map(({ body }) => body as { readonly id: string })
const number = () => app.find({ label: /^单号/ })
const alerts = () => app.findAll({ role: 'alert' }).map((alert) => alert.textContent)

async function ship(trackingNumber = 'SF1392 0078 44160'): Promise<void> {
  await app.input(number(), trackingNumber)
  await app.tap({ text: '发货', role: 'button' })
}

test('the whole address and the note, with one request; the address can be copied', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined)
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  await open()
  expect(app.requests).toHaveLength(1)
  expect(app.text()).toContain('陈敏\n13800006021\n广东省广州市海珠区新港西路 135 号 602')
  expect(app.text()).toContain('留言：放传达室就好')
  await app.tap({ label: '复制地址' })
  expect(writeText).toHaveBeenCalledWith('陈敏 13800006021 广东省广州市海珠区新港西路 135 号 602')
})

test('all that is left is chosen, from what expires first; it leaves under an id of its own', async () => {
  await open(() => ok({ state: 'shipped' }))
  expect(app.text()).toContain('批次 26C-0417，2028 年 4 月 16 日到期，架上 38 件')
  expect(app.text()).toContain('H26-081 × 1，H26-092 × 1')
  await ship()
  const [body] = bodies()
  expect(body).toEqual({
    id: expect.stringMatching(ulidPattern),
    carrier: 'SF',
    trackingNumber: 'SF1392007844160',
    lines: [
      { lineId: teaLine.id, quantity: 3, batchId: teaBatch.id },
      { lineId: honeyLine.id, quantity: 2, batchId: null },
    ],
  })
})

test('fewer pieces, another batch and another carrier', async () => {
  await open(() => ok({ state: 'shipping' }))
  const [less] = app.findAll({ label: '少一件' })
  if (less === undefined) throw new Error('no stepper')
  await app.tap(less)
  await app.tap({ text: lateBatch.code, role: 'radio' })
  await app.tap({ text: '中通', role: 'radio' })
  await ship('75800012345678')
  expect(bodies()[0]).toMatchObject({
    carrier: 'ZTO',
    lines: [
      { lineId: teaLine.id, quantity: 2, batchId: teaBatch.id },
      { lineId: honeyLine.id, quantity: 2, batchId: lateBatch.id },
    ],
  })
})

test('a batch that holds less takes pieces out of the parcel', async () => {
  await open()
  await app.tap({ text: earlyBatch.code, role: 'radio' })
  expect(app.find({ label: '1 件' })).toBeTruthy()
})

test('after a part: the parcel that left, and what is left to pack', async () => {
  let isShipped = false
  const rest = () =>
    sampleHqPage({ toShip: [{ lineId: honeyLine.id, left: 1, batches: [lateBatch] }] }, { state: 'shipping', parcels: [sampleParcel()] })
  await open(
    () => {
      isShipped = true
      return ok({ state: 'shipping' })
    },
    () => (isShipped ? rest() : sampleHqPage()),
  )
  const [, less] = app.findAll({ label: '少一件' })
  if (less === undefined) throw new Error('no stepper')
  await app.tap(less)
  await ship()
  expect(app.text()).toContain('发出了，还剩 1 件')
  expect(app.text()).toContain('包裹 1\n顺丰 SF1392007844160')
  expect(app.text()).toContain('包裹 2')
  expect(app.text()).toContain('还剩 1 件，共 2 件')
  expect(app.text()).not.toContain(teaBatch.code)
})

test('after all of it: done, and back to the orders', async () => {
  let isShipped = false
  await open(
    () => {
      isShipped = true
      return ok({ state: 'shipped' })
    },
    () => (isShipped ? sampleHqPage({ toShip: [] }, { state: 'shipped', parcels: [sampleParcel()] }) : sampleHqPage()),
  )
  await ship()
  expect(app.text()).toContain('都发出了')
  await app.tap({ text: '回到待发货' })
  expect(app.path()).toBe('hq/pages/orders/index')
})

test('a number that no carrier prints is said at the field, and nothing is sent', async () => {
  await open()
  await ship('12')
  expect(number().getAttribute('aria-label')).toBe('单号, 单号是 6 到 32 位字母或数字，对一下面单。')
  expect(bodies()).toEqual([])
})

test('an empty parcel is not sent', async () => {
  await open(offline, () => sampleHqPage({ toShip: [{ lineId: teaLine.id, left: 3, batches: [] }] }))
  expect(app.text()).toContain('架上没有能发的批次')
  await ship()
  expect(alerts()).toEqual(['这个包裹里还没有东西。'])
  expect(bodies()).toEqual([])
})

test.each<[string, Refusal, string]>([
  ['too many pieces, at their line', { code: 'quantity-exceeded', lineId: teaLine.id, left: 1 }, '最多还能发 1 件。'],
  ['a batch that ran out, at its line', { code: 'batch-unavailable', lineId: teaLine.id }, '这一批不够了，换一批。'],
  ['a carrier unknown, at the carriers', { code: 'invalid-input', fields: [{ path: 'carrier', reason: 'unknown' }] }, '选一家快递。'],
])('%s', async (_, refusal, words) => {
  await open(() => refused(refusal))
  await ship()
  expect(app.text()).toContain(words)
  expect(alerts()).toEqual([])
})

test.each<[string, Refusal, string]>([
  ['the order changed', { code: 'order-state', state: 'cancelled' }, '订单刚刚有了变化，看一下现在的状态。'],
  ['too many parcels', { code: 'too-many-parcels', limit: 15 }, '一单最多 15 个包裹。'],
])('%s: said above the button', async (_, refusal, words) => {
  await open(() => refused(refusal))
  await ship()
  expect(alerts()).toEqual([words])
})

test('no answer came: sent again, it is the same parcel; after a refusal it is another', async () => {
  let sends = 0
  await open(() => {
    sends += 1
    if (sends === 1) return offline()
    return sends === 2 ? refused({ code: 'too-many-parcels', limit: 15 }) : ok({ state: 'shipped' })
  })
  await ship()
  expect(alerts().join()).toContain('没有网络，没有办成。')
  await ship()
  await ship()
  const [first, second, third] = bodies().map(({ id }) => id)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('an order that was cancelled is not shipped', async () => {
  await open(offline, () => sampleHqPage({ toShip: [] }, { state: 'cancelled' }))
  expect(app.text()).toContain('这一单不用发货')
  expect(app.has({ text: '发货', role: 'button' })).toBe(false)
})
