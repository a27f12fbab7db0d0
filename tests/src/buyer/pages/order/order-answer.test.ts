import type { Order } from '@contract/api/types'
import { fen } from '@contract/money'
import { orderAnswer, piecesLeft } from '@/buyer/pages/order/order-answer'
import type { Telling } from '@/buyer/pages/order/parcel-story'
import type { Language } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { sampleLine, sampleOrder, sampleParcel, sampleScan } from '../../../../support/order-samples'

/** 24 November 2026, 09:41 in Shanghai. */
const nowMs = Date.parse('2026-11-24T01:41:00.000Z')

function tell(changes: Partial<Order>, language: Language = 'zh', isConfirming = false) {
  const telling: Telling = { text: ordersText[language], language, nowMs }
  return orderAnswer(sampleOrder(changes), isConfirming, telling)
}

const signed = sampleParcel({ scans: [sampleScan({ kind: 'signed', text: '快件已签收' }), sampleScan()] })
const refund = { id: 'r', amountFen: fen(25600), state: 'processing' as const, at: '2026-11-24T01:00:00.000Z' }
const shipped = { state: 'shipped' as const, receivedBy: '2026-12-03T08:30:00.000Z' }

describe('the title of an order answers how it stands', () => {
  test.each<[string, Partial<Order>, string]>([
    ['waits to be paid', { state: 'placed', paidAt: null, payBy: '2026-11-24T07:42:00.000Z' }, '等你付款，15:42 前'],
    [
      'waits to be paid past midnight',
      { state: 'placed', paidAt: null, payBy: '2026-11-24T16:10:00.000Z' },
      '等你付款，11 月 25 日 00:10 前',
    ],
    ['its time to pay is over', { state: 'placed', paidAt: null, payBy: '2026-11-24T01:40:00.000Z' }, '付款时间过了，订单正在关掉'],
    ['is paid', { state: 'paid' }, '付好了，11 月 25 日前发出'],
    ['should have left', { state: 'paid', paidAt: '2026-11-20T02:00:00.000Z' }, '付好了，还没有发出'],
    ['left in part', { state: 'shipping' }, '先发出的在路上'],
    ['is on its way', { ...shipped, parcels: [sampleParcel({ scans: [sampleScan()] })] }, '在路上，到武汉了'],
    ['was signed for', { ...shipped, parcels: [signed] }, '快递说已经签收'],
    ['is on its way in two parcels', { ...shipped, parcels: [sampleParcel(), sampleParcel({ id: 'b' })] }, '2 个包裹在路上'],
    ['was signed for in part', { ...shipped, parcels: [signed, sampleParcel({ id: 'b' })] }, '2 个包裹，签收了 1 个'],
    ['was received', { state: 'received', receivedAt: '2026-11-24T01:00:00.000Z' }, '收到了'],
    ['is done', { state: 'completed', receivedAt: '2026-11-10T01:00:00.000Z' }, '这一单完成了'],
    ['was cancelled by the buyer', { state: 'cancelled', cancelReason: 'buyer' }, '已取消'],
    ['was never paid', { state: 'cancelled', cancelReason: 'unpaid', paidAt: null }, '没有付款，订单关掉了'],
    ['was cancelled by the brand', { state: 'cancelled', cancelReason: 'hq' }, '熟铺取消了这一单'],
    ['was refunded', { state: 'closed', refunds: [refund] }, '已全部退款'],
  ])('an order that %s', (_, changes, title) => {
    expect(tell(changes).title).toBe(title)
  })

  test('a payment that nobody knows the end of is said to be so', () => {
    const answer = tell({ state: 'placed', paidAt: null, payBy: '2026-11-24T07:42:00.000Z' }, 'zh', true)
    expect(answer).toEqual({ title: '付款还在确认', words: '钱可能已经付出，我们正在问微信，有了结果这里会自己变。' })
  })

  test('trouble with one of two parcels comes first', () => {
    const lost = sampleParcel({ id: 'b', scans: [sampleScan({ kind: 'trouble' })] })
    expect(tell({ ...shipped, parcels: [signed, lost] }).title).toBe('快递遇到了问题')
  })

  test('in English too', () => {
    expect(tell({ state: 'paid' }, 'en').title).toBe('Paid; ships by 25 November')
    expect(tell({ state: 'placed', paidAt: null, payBy: '2026-11-24T07:42:00.000Z' }, 'en').title).toBe('Waiting for payment, until 15:42')
  })
})

describe('below the title', () => {
  test('a signed parcel says when it counts as received by itself', () => {
    expect(tell({ ...shipped, parcels: [signed] }).words).toBe('没问题就点“收到了”，12 月 3 日会自动算收到')
  })

  test('an order received can be returned until a day, unless it is fresh food or the day is over', () => {
    const received = { state: 'received' as const, receivedAt: '2026-11-24T01:00:00.000Z', returnUntil: '2026-12-01T01:00:00.000Z' }
    expect(tell(received).words).toBe('12 月 1 日前可以退，不用说理由')
    expect(tell({ ...received, lines: [sampleLine({ returnRule: 'fresh' })] }).words).toBe('今天 09:00 收到')
    expect(tell({ ...received, returnUntil: '2026-11-24T01:30:00.000Z' }).words).toBe('今天 09:00 收到')
  })

  test('money that goes back is named, and that it has not arrived yet', () => {
    expect(tell({ state: 'cancelled', cancelReason: 'buyer', refunds: [refund] }).words).toBe('¥256.00 正在退回，原路回到你的微信')
    expect(tell({ state: 'closed', refunds: [{ ...refund, state: 'succeeded' }] }).words).toBe('¥256.00 已退回你的微信')
  })

  test('a refund that is sent again counts once', () => {
    const refunds = [{ ...refund, id: 'first', state: 'closed' as const }, refund]
    expect(tell({ state: 'cancelled', cancelReason: 'buyer', refunds }).words).toBe('¥256.00 正在退回，原路回到你的微信')
  })

  test('nothing was paid: no money moved', () => {
    expect(tell({ state: 'cancelled', cancelReason: 'unpaid', paidAt: null }).words).toBe('钱没有动。')
  })

  test('what is still to be shipped is counted without what was called off', () => {
    const lines = [sampleLine({ quantity: 5, shippedQuantity: 2, cancelledQuantity: 1 }), sampleLine({ id: 'b', shippedQuantity: 1 })]
    expect(piecesLeft(sampleOrder({ lines }))).toBe(2)
    expect(tell({ state: 'shipping', lines }).words).toBe('还有 2 件没有发出')
  })
})
