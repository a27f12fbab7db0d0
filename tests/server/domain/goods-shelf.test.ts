import fc from 'fast-check'
import type { GoodsProduct } from '../../../server/domain/goods'
import { type PlannedShelf, placeInOrder, planShelf, type ShelvedBatch, type ShelvedSize } from '../../../server/domain/goods-shelf'
import { bigTea, productsOf, tea } from '../../support/goods-table'

const shelved: ShelvedSize = { id: 's1', code: 'TEA-001-75', productCode: 'TEA-001', stock: 100, position: 0 }
const lying: ShelvedBatch = { id: 'b1', sizeId: 's1', code: '26C-0417', onHand: 100 }

function teaWith(...lines: readonly Readonly<Record<string, string>>[]): GoodsProduct {
  const [product] = productsOf([{ ...tea, ...lines[0] }, ...lines.slice(1)])
  if (!product) throw new Error('no product')
  return product
}

function sizesOf(shelf: PlannedShelf) {
  if ('problems' in shelf) throw new Error(JSON.stringify(shelf.problems))
  return shelf.sizes
}

const later = { 商品编码: 'TEA-001', 规格编码: 'TEA-001-75', 库存: '30', 批次号: '26C-0901', 生产日期: '2026-09-01' }

test('a new size has what its batches have', () => {
  const [first, second] = sizesOf(planShelf(teaWith({}, later, bigTea), { sizes: [], batches: [] }))
  expect(first).toMatchObject({ id: null, stock: 156, position: 0, batches: [{ id: null }, { id: null }] })
  expect(second).toMatchObject({ id: null, stock: 38, position: 1 })
})

test('what buyers were promised is kept back when the pieces are counted anew', () => {
  const sold = { sizes: [{ ...shelved, stock: 60 }], batches: [lying] }
  expect(sizesOf(planShelf(teaWith({ 库存: '100' }), sold))[0]).toMatchObject({ id: 's1', stock: 60, batches: [{ id: 'b1' }] })
  expect(sizesOf(planShelf(teaWith({ 库存: '126' }), sold))[0]?.stock).toBe(86)
  expect(sizesOf(planShelf(teaWith({ 库存: '40' }), sold))[0]?.stock).toBe(0)
  expect(planShelf(teaWith({ 库存: '39' }), sold)).toEqual({
    problems: [{ line: 2, column: '库存', reason: '已经卖出、还没发走的有 40 件：表里这个规格的库存合计至少写 40' }],
  })
})

test('batches that the file leaves out stay and count', () => {
  const shelf = { sizes: [{ ...shelved, stock: 10 }], batches: [lying] }
  const file = teaWith({ 库存: '30', 批次号: '26C-0901', 生产日期: '2026-09-01', 保质期到: '' })
  expect(sizesOf(planShelf(file, shelf))[0]).toMatchObject({ stock: 40, batches: [{ id: null }] })
})

test('a size is not sold out while a batch of it lies there that the file does not name', () => {
  const soldOut = { 库存: '0', 批次号: '', 生产日期: '', 保质期到: '', 报告编号: '', 报告出具: '', 报告图片: '' }
  const shelf = { sizes: [shelved], batches: [lying] }
  expect(planShelf(teaWith(soldOut), shelf)).toEqual({
    problems: [{ line: 2, column: '库存', reason: '批次 26C-0417 还有 100 件：写出批次号，再写它的库存' }],
  })
  const empty = { sizes: [{ ...shelved, stock: 0 }], batches: [{ ...lying, onHand: 0 }] }
  expect(sizesOf(planShelf(teaWith(soldOut), empty))[0]).toMatchObject({ id: 's1', stock: 0, batches: [] })
})

test('a code that another product has already is refused', () => {
  const shelf = { sizes: [{ ...shelved, productCode: 'OLD-9' }], batches: [lying] }
  expect(planShelf(teaWith({}), shelf)).toEqual({
    problems: [{ line: 2, column: '规格编码', reason: '这个编码已经是商品 OLD-9 的规格' }],
  })
})

test('sizes go in the order of the file on the places they have, new ones after the last of the product', () => {
  const sizes = [
    { ...shelved, position: 2 },
    { ...shelved, id: 's2', code: 'TEA-001-150', position: 0, stock: 0 },
    { ...shelved, id: 's3', code: 'TEA-001-OLD', position: 5, stock: 0 },
    { ...shelved, id: 's9', code: 'HON-1', productCode: 'HON', position: 9, stock: 0 },
  ]
  const fresh = { ...bigTea, 规格编码: 'TEA-001-2X', 规格: '礼盒' }
  const planned = sizesOf(planShelf(teaWith({}, fresh, bigTea), { sizes, batches: [lying] }))
  expect(planned.map(({ id, position }) => [id, position])).toEqual([
    ['s1', 0],
    [null, 2],
    ['s2', 6],
  ])
})

const placesArbitrary = fc.array(fc.option(fc.nat({ max: 50 }), { nil: null }), { maxLength: 20 })

test('places given are the places taken, in the order wanted, and importing again changes none', () => {
  fc.assert(
    fc.property(placesArbitrary, (places) => {
      const known = places.filter((place) => place !== null)
      const next = Math.max(-1, ...known) + 1
      const given = placeInOrder(places, next)
      expect(given).toHaveLength(places.length)
      expect([...given].sort((a, b) => a - b)).toEqual(given)
      expect(given.slice(0, known.length)).toEqual([...known].sort((a, b) => a - b))
      expect(given.slice(known.length)).toEqual(Array.from({ length: places.length - known.length }, (_, i) => next + i))
      expect(placeInOrder(given, next + places.length)).toEqual(given)
    }),
  )
})

test('whatever is sold before and written after, what is promised stays promised', () => {
  const historyArbitrary = fc.record({
    onHand: fc.nat({ max: 200 }),
    promised: fc.nat({ max: 200 }),
    other: fc.nat({ max: 100 }),
    written: fc.nat({ max: 300 }),
  })
  fc.assert(
    fc.property(historyArbitrary, ({ onHand, promised, other, written }) => {
      fc.pre(promised <= onHand + other)
      const batches = [
        { ...lying, onHand },
        { ...lying, id: 'b2', code: 'OTHER', onHand: other },
      ]
      const shelf = planShelf(teaWith({ 库存: String(written) }), {
        sizes: [{ ...shelved, stock: onHand + other - promised }],
        batches,
      })
      if ('problems' in shelf) expect(written + other).toBeLessThan(promised)
      else expect(written + other - (shelf.sizes[0]?.stock ?? 0)).toBe(promised)
    }),
  )
})
