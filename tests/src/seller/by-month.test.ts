import { fen } from '@contract/money'
import { byMonth } from '@/seller/pages/commissions/by-month'
import { sampleCommission } from '../../support/seller-samples'

const items = [
  sampleCommission({ orderId: 'a', at: '2026-11-02T00:00:00.000Z', commissionFen: fen(300) }),
  // 1 November in Shanghai, still October in UTC.
  sampleCommission({ orderId: 'b', at: '2026-10-31T16:30:00.000Z', commissionFen: fen(200) }),
  sampleCommission({ orderId: 'c', at: '2026-10-31T15:30:00.000Z', commissionFen: fen(500), clawbackFen: fen(100) }),
]

test('months are business months, newest first, each with what it brought', () => {
  expect(byMonth(items, true).map(({ month, items: own, netFen }) => [month, own.length, netFen])).toEqual([
    ['2026-11', 2, 500],
    ['2026-10', 1, 400],
  ])
})

test('a month whose orders are not all there yet says no sum', () => {
  expect(byMonth(items, false).map(({ netFen }) => netFen)).toEqual([500, null])
})

test('nothing makes no month', () => {
  expect(byMonth([], true)).toEqual([])
})
