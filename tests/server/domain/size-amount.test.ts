import fc from 'fast-check'
import { fen } from '../../../contract/money'
import { pricePer100, sizeAmount } from '../../../server/domain/size-amount'

test.each([
  ['75 g 一罐', 75, 'g'],
  ['５００ｇ', 500, 'g'],
  ['500克', 500, 'g'],
  ['2.5 kg', 2500, 'g'],
  ['0.375 KG', 375, 'g'],
  ['3 千克', 3000, 'g'],
  ['2 升', 2000, 'ml'],
  ['500 g 一罐，买 2 × 3 送一', 500, 'g'],
  ['5 公斤 一袋', 5000, 'g'],
  ['1 斤 尝鲜', 500, 'g'],
  ['20 斤 两箱', 10_000, 'g'],
  ['半斤', 250, 'g'],
  ['两斤', 1000, 'g'],
  ['十斤', 5000, 'g'],
  ['250 g 两罐装', 250, 'g'],
  ['150 g × 3 罐', 450, 'g'],
  ['500g*5把', 2500, 'g'],
  ['750 ml 一瓶', 750, 'ml'],
  ['1.5 L', 1500, 'ml'],
  ['500 毫升 x 2', 1000, 'ml'],
])('%s holds %d %s', (name, count, unit) => {
  expect(sizeAmount(name)).toEqual({ count, unit })
})

test.each([
  '礼盒 2 罐',
  '五饼一提',
  '12 个',
  '一条 34 × 75 cm',
  '大号 17 cm',
  '0 g',
  '5',
  'g',
  '50 g 茶 + 100 g 蜜',
  '3 gold',
  '',
  '两瓶礼盒',
])('%s says no amount', (name) => {
  expect(sizeAmount(name)).toBeNull()
  expect(pricePer100(fen(100), name)).toBeNull()
})

test.each([
  [12_800, '75 g 一罐', 17_067],
  [25_600, '150 g 一罐', 17_067],
  [9_900, '5 kg', 198],
  [1, '2 kg', 0],
])('%d fen for %s are %d a hundred', (price, name, expected) => {
  expect(pricePer100(fen(price), name)).toEqual({ priceFen: expected, unit: 'g' })
})

test('a hundred of what holds a hundred costs its price', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 50 }), (price, pieces) => {
      expect(pricePer100(fen(price), '100 g')?.priceFen).toBe(price)
      expect(pricePer100(fen(price * pieces), `100 g × ${pieces} 罐`)?.priceFen).toBe(price)
    }),
  )
})
