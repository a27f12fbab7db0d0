import type { Order, OrderPage } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleBatch, sampleLine, sampleOrderId, samplePage, sampleParcel, sampleScan } from '../support/order-samples'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const path = 'buyer/pages/order/index'
const getOrder = `GET /api/orders/${sampleOrderId}`
const hourMs = 60 * 60 * 1000
const agoIso = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString()

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest, more: { readonly stored?: object; readonly language?: string } = {}): Promise<void> {
  app = await mountApp({ path, query: { id: sampleOrderId }, requests, language: more.language, stored: { ...signedIn, ...more.stored } })
}

function onItsWay(changes: Partial<Order> = {}): OrderPage {
  const line = sampleLine({ shippedQuantity: 1, batches: [sampleBatch] })
  const parcel = sampleParcel({ shippedAt: agoIso(20), scans: [sampleScan({ at: agoIso(1) })] })
  const times = { placedAt: agoIso(31), paidAt: agoIso(30), receivedBy: agoIso(-200) }
  return samplePage({ state: 'shipped', lines: [line], parcels: [parcel], ...times, ...changes }, ['receive'])
}

describe('an order on its way', () => {
  test('opens with one request and answers where it is', async () => {
    await open(answering({ [getOrder]: onItsWay() }))
    expect(app.requests.map((request) => request.path)).toEqual([`/api/orders/${sampleOrderId}`])
    expect(app.text()).toContain('在路上，到武汉了')
    expect(app.has({ label: '包裹在武汉，要去海珠' })).toBe(true)
  })

  test('shows carrier and number, scans newest first, and the batch with its dates', async () => {
    await open(answering({ [getOrder]: onItsWay() }))
    const text = app.text()
    expect(text).toContain('顺丰 SF1392 0078 44160')
    expect(text.indexOf('已到达武汉转运中心')).toBeLessThan(text.indexOf('熟铺已发货'))
    expect(text.indexOf('熟铺已发货')).toBeLessThan(text.indexOf('已付款'))
    expect(text).toContain('批次 26C-0417\n2026 年 4 月 17 日生产\n2028 年 4 月 16 日到期')
  })

  test('copies the number, and says so', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined)
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
    await open(answering({ [getOrder]: onItsWay() }))
    await app.tap({ text: '复制' })
    expect(writeText).toHaveBeenCalledWith('SF1392007844160')
    expect(app.text()).toContain('单号已复制')
  })

  test('hides the middle of the telephone number', async () => {
    await open(answering({ [getOrder]: onItsWay() }))
    expect(app.text()).toContain('138 **** 6021')
    expect(app.text()).not.toContain('13800006021')
  })

  test('shows the first steps of a long story and the rest when asked', async () => {
    const scans = Array.from({ length: 9 }, (_, index) => sampleScan({ at: agoIso(index + 1), text: `第 ${index + 1} 站` }))
    await open(answering({ [getOrder]: onItsWay({ parcels: [sampleParcel({ scans })] }) }))
    expect(app.text()).not.toContain('第 5 站')
    await app.tap({ text: '再看 8 条' })
    expect(app.text()).toContain('第 9 站')
    expect(app.has({ text: /再看/ })).toBe(false)
  })

  test('gives each of several parcels a card with its own answer', async () => {
    const parcels = [
      sampleParcel({ scans: [sampleScan({ kind: 'signed', at: agoIso(1) })] }),
      sampleParcel({ id: '01kazz00000000000000000c02', carrier: 'ZTO', trackingNumber: '75800012345678' }),
    ]
    await open(answering({ [getOrder]: onItsWay({ parcels }) }))
    expect(app.text()).toContain('2 个包裹，签收了 1 个')
    expect(app.text()).toContain('包裹 1\n快递说已经签收')
    expect(app.text()).toContain('包裹 2\n发出了，等快递收走')
    expect(app.text()).toContain('快递还没有消息，包裹不受影响')
  })

  test('is told in English', async () => {
    await open(answering({ [getOrder]: onItsWay() }), { language: 'en-GB' })
    expect(app.text()).toContain('On its way, now in 武汉')
    expect(app.text()).toContain('Batch 26C-0417\nMade 17 April 2026\nBest before 16 April 2028')
  })
})

describe('the rest of an order', () => {
  test('sums, note, recommender and what came back', async () => {
    const recommender = { sellerId: '01kazz000000000000000000x1', name: '小林', avatar: null, shopName: '小林的茶桌', words: null }
    const refunds = [{ id: '01kazz000000000000000000r1', amountFen: fen(6000), state: 'succeeded' as const, at: agoIso(1) }]
    const lines = [sampleLine({ quantity: 3, shippedQuantity: 1, cancelledQuantity: 1, refundedQuantity: 1 })]
    const page = onItsWay({
      state: 'shipping',
      lines,
      note: '放传达室就好',
      recommender,
      credit: { rule: 'visit', visitedAt: '2026-11-03T02:00:00.000Z', windowDays: 15 },
      refunds,
      freightFen: fen(1000),
      totalFen: fen(26600),
    })
    await open(answering({ [getOrder]: page }))
    for (const words of ['还有 1 件没有发出', '还有 1 件没发', '已退 1 件', '放传达室就好', '小林', '¥10.00', '−¥60.00', '已退款']) {
      expect(app.text()).toContain(words)
    }
    expect(app.text()).toContain('11 月 3 日打开了小林的卡片，15 天内有效')
  })

  test('no order, or somebody else’s: it says what to look at', async () => {
    await open(answering({ [getOrder]: () => ({ status: 404, body: { refusal: { code: 'not-found', what: 'order' } } }) }))
    expect(app.text()).toContain('没有找到这个订单，看看是不是换了微信号。')
    expect(app.has({ text: '收到了' })).toBe(false)
  })
})

describe('without a network', () => {
  test('what was seen before is shown with its hour, and the page goes on by itself', async () => {
    const key = `order:${sampleOrderId}`
    const stored = {
      'shupu:seen': JSON.stringify([key]),
      [`shupu:seen:${key}`]: JSON.stringify({ data: onItsWay(), seenAt: Date.now() - hourMs }),
    }
    let isThere = false
    const answer = () => (isThere ? ok(onItsWay({ parcels: [sampleParcel({ scans: [sampleScan({ kind: 'signed' })] })] })) : offline())
    await open(answering({ [getOrder]: answer }), { stored })
    expect(app.text()).toContain('没有网络，这是')
    expect(app.text()).toContain('在路上，到武汉了')
    isThere = true
    await app.until(() => app.text().includes('快递说已经签收'))
    expect(app.text()).not.toContain('没有网络')
  })

  test('nothing seen before: it says so, and asks again when told', async () => {
    let isThere = false
    await open(answering({ [getOrder]: () => (isThere ? ok(onItsWay()) : offline()) }))
    expect(app.text()).toContain('没有网络')
    isThere = true
    await app.tap({ text: '再试一次' })
    expect(app.text()).toContain('在路上，到武汉了')
  })
})
