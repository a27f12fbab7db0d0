import { fen } from '@contract/money'
import { formatMovement, formatYuan, priceLabel } from '@/lib/prices'

test.each([
  [12800, '128 元', '128 yuan'],
  [128640, '1,286.40 元', '1,286.40 yuan'],
  [5, '0.05 元', '0.05 yuan'],
  [0, '0 元', '0 yuan'],
  [-1306, '负13.06 元', 'minus 13.06 yuan'],
])('%d fen are read as %s, %s', (amount, zh, en) => {
  expect(priceLabel(fen(amount), 'zh')).toBe(zh)
  expect(priceLabel(fen(amount), 'en')).toBe(en)
})

test('a movement always has its sign', () => {
  expect([2429, -1280, 0].map((amount) => formatMovement(fen(amount)))).toEqual(['+24.29', '−12.80', '+0.00'])
})

test('a round amount drops its fen, another keeps them', () => {
  expect([8000, 8050].map((amount) => formatYuan(fen(amount)))).toEqual(['¥80', '¥80.50'])
})
