import type { Address, Order, OrderLine, OrderPage, Parcel } from '@contract/api/types'
import { fen } from '@contract/money'

/* An order as the API answers it, and everything in it that a test may want otherwise. */

export const sampleAddress: Address = {
  name: '陈敏',
  phone: '13800006021',
  province: '广东省',
  city: '广州市',
  district: '海珠区',
  detail: '新港西路 135 号 602',
}

export const sampleOrderId = '01kazz00000000000000000001'

export function sampleLine(changes: Partial<OrderLine> = {}): OrderLine {
  return {
    id: '01kazz000000000000000000t1',
    productId: '01kazz000000000000000000p1',
    sizeId: '01kazz000000000000000000s1',
    name: { zh: '凤凰单丛 蜜兰香', en: 'Phoenix Dancong' },
    sizeName: '150 g',
    picture: '/pictures/tea.webp',
    quantity: 1,
    unitFen: fen(25600),
    amountFen: fen(25600),
    cancelledQuantity: 0,
    shippedQuantity: 0,
    receivedQuantity: 0,
    refundedQuantity: 0,
    returnRule: 'seven-days',
    batches: [],
    ...changes,
  }
}

export const sampleBatch = { code: '26C-0417', producedOn: '2026-04-17', bestBefore: '2028-04-16', quantity: 1 }

export function sampleScan(changes: Partial<Parcel['scans'][number]> = {}): Parcel['scans'][number] {
  return {
    at: '2026-11-23T23:52:00.000Z',
    kind: 'in-transit',
    text: '【武汉市】快件已到达【武汉转运中心】，正在分拣',
    place: '武汉市',
    ...changes,
  }
}

export function sampleParcel(changes: Partial<Parcel> = {}): Parcel {
  return {
    id: '01kazz00000000000000000c01',
    carrier: 'SF',
    trackingNumber: 'SF1392007844160',
    shippedAt: '2026-11-23T08:30:00.000Z',
    isCourierSilent: false,
    scans: [],
    contents: [],
    boxCheck: 'not-yet',
    ...changes,
  }
}

export function sampleOrder(changes: Partial<Order> = {}): Order {
  return {
    id: sampleOrderId,
    state: 'paid',
    placedAt: '2026-11-23T02:00:00.000Z',
    payBy: null,
    paidAt: '2026-11-23T02:04:00.000Z',
    shippedAt: null,
    receivedAt: null,
    receivedBy: null,
    returnUntil: null,
    completedAt: null,
    cancelledAt: null,
    cancelReason: null,
    address: sampleAddress,
    note: '',
    lines: [sampleLine()],
    goodsFen: fen(25600),
    freightFen: fen(0),
    totalFen: fen(25600),
    refunds: [],
    credit: null,
    parcels: [],
    claims: [],
    recommender: null,
    shipsWithinHours: 48,
    ...changes,
  }
}

export function samplePage(changes: Partial<Order> = {}, actions: OrderPage['actions'] = []): OrderPage {
  return { order: sampleOrder(changes), actions, receipt: null, brandPhone: '400-820-1926' }
}
