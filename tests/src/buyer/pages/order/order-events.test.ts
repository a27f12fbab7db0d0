import { fen } from '@contract/money'
import { orderSteps } from '@/buyer/pages/order/order-events'
import type { Telling } from '@/buyer/pages/order/parcel-story'
import { ordersText } from '@/lib/messages/orders'
import { sampleOrder, sampleParcel, sampleScan } from '../../../../support/order-samples'

const telling: Telling = { text: ordersText.zh, language: 'zh', nowMs: Date.parse('2026-11-24T01:41:00.000Z') }
const titles = (steps: readonly { readonly title: string }[]) => steps.map(({ title }) => title)

const contents = [
  { lineId: 'a', batchCode: '26C-0417', producedOn: '2026-04-17', bestBefore: '2028-04-16', quantity: 1 },
  { lineId: 'b', batchCode: 'H26-081', producedOn: '2026-04-17', bestBefore: '2028-04-16', quantity: 1 },
  { lineId: 'c', batchCode: '26C-0417', producedOn: '2026-04-17', bestBefore: '2028-04-16', quantity: 1 },
]

test('one parcel: its scans and the order are one story, newest first, with the batches that left', () => {
  const parcels = [sampleParcel({ scans: [sampleScan()], contents })]
  const steps = orderSteps(sampleOrder({ state: 'shipped', parcels }), telling)
  expect(titles(steps)).toEqual(['已到达武汉转运中心', '熟铺已发货', '已付款', '下了单'])
  expect(steps.map(({ time }) => time)).toEqual(['今天 07:52', '昨天 16:30', '昨天 10:04', '昨天 10:00'])
  expect(steps[1]?.text).toBe('批次 26C-0417 与 H26-081')
  expect(steps[2]?.text).toBe('微信支付 ¥256.00')
})

test('several parcels: still one story, and each event says whose it is', () => {
  const first = sampleParcel({ scans: [sampleScan()], contents: contents.slice(0, 1) })
  const second = sampleParcel({ id: 'p2', shippedAt: '2026-11-24T00:30:00.000Z', contents: contents.slice(1, 2) })
  const steps = orderSteps(sampleOrder({ state: 'shipped', parcels: [first, second] }), telling)
  expect(steps.map(({ title, text }) => [title, text])).toEqual([
    ['熟铺已发货', '包裹 2 · 批次 H26-081'],
    ['已到达武汉转运中心', '包裹 1 · 正在分拣'],
    ['熟铺已发货', '包裹 1 · 批次 26C-0417'],
    ['已付款', '微信支付 ¥256.00'],
    ['下了单', undefined],
  ])
})

test('scans of the same minute keep the order in which they came', () => {
  const scans = [sampleScan({ text: '后来' }), sampleScan({ text: '先前' })]
  const parcels = [sampleParcel({ scans })]
  expect(titles(orderSteps(sampleOrder({ parcels }), telling)).slice(0, 3)).toEqual(['后来', '先前', '熟铺已发货'])
})

test('a cancelled order tells how its money goes back', () => {
  const order = sampleOrder({
    state: 'cancelled',
    cancelledAt: '2026-11-23T03:00:00.000Z',
    refunds: [{ id: 'r', amountFen: fen(25600), state: 'succeeded', at: '2026-11-23T03:01:00.000Z' }],
  })
  expect(titles(orderSteps(order, telling))).toEqual(['已退款', '已取消', '已付款', '下了单'])
})

test('what did not happen is left out', () => {
  expect(titles(orderSteps(sampleOrder({ state: 'placed', paidAt: null }), telling))).toEqual(['下了单'])
})

test('a finished order says so on top', () => {
  const order = sampleOrder({ state: 'completed', receivedAt: '2026-11-23T04:00:00.000Z', completedAt: '2026-11-23T05:00:00.000Z' })
  expect(titles(orderSteps(order, telling))).toEqual(['完成', '收到了', '已付款', '下了单'])
})
