import type { HqOrderCard, HqOrderPage, Order } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleLine, sampleOrder } from './order-samples'

export const teaLine = sampleLine({ id: '01kazz000000000000000000t1', quantity: 3 })
export const honeyLine = sampleLine({
  id: '01kazz000000000000000000t2',
  name: { zh: '椴树蜜', en: 'Honey' },
  sizeName: '500 g',
  quantity: 2,
})

export const earlyBatch = { id: '01kazz00000000000000000ba1', code: 'H26-081', bestBefore: '2028-07-31', onHand: 1 }
export const lateBatch = { id: '01kazz00000000000000000ba2', code: 'H26-092', bestBefore: '2028-09-01', onHand: 30 }
export const teaBatch = { id: '01kazz00000000000000000ba3', code: '26C-0417', bestBefore: '2028-04-16', onHand: 38 }

/** Three tins from one batch, and two jars of which the first batch holds one. */
export function sampleHqPage(changes: Partial<HqOrderPage> = {}, order: Partial<Order> = {}): HqOrderPage {
  return {
    order: sampleOrder({ lines: [teaLine, honeyLine], note: '放传达室就好', ...order }),
    toShip: [
      { lineId: teaLine.id, left: 3, batches: [teaBatch] },
      { lineId: honeyLine.id, left: 2, batches: [earlyBatch, lateBatch] },
    ],
    carriers: [
      { code: 'SF', name: '顺丰速运' },
      { code: 'ZTO', name: '中通快递' },
    ],
    ...changes,
  }
}

export function sampleHqCard(changes: Partial<HqOrderCard> = {}): HqOrderCard {
  return {
    id: '01kazz000000000000000000417',
    state: 'paid',
    placedAt: '2026-11-12T02:00:00.000Z',
    payBy: null,
    totalFen: fen(37200),
    pieces: 5,
    lines: [teaLine, honeyLine].map(({ name, sizeName, picture, quantity }) => ({ name, sizeName, picture, quantity })),
    paidAt: '2026-11-12T02:04:00.000Z',
    shopName: '小林的茶桌',
    channel: 'chat',
    note: '',
    ...changes,
  }
}
