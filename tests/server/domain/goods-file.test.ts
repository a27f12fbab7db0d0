import fc from 'fast-check'
import { readGoods } from '../../../server/domain/goods-file'
import { bigTea, columnNames, type GoodsLine, honey, problemsOf, productsOf, tableOf, tea } from '../../support/goods-table'

const other: GoodsLine = { 商品编码: 'TEA-001', 规格编码: 'TEA-001-75', 库存: '12', 批次号: '26C-0501', 生产日期: '2026-05-01' }

describe('what a file says', () => {
  test('a line is a batch of a size of a product', () => {
    const [product] = productsOf([tea])
    expect(product).toEqual({
      line: 2,
      code: 'TEA-001',
      category: '茶',
      categoryEn: 'Tea',
      name: '凤凰单丛 蜜兰香',
      nameEn: 'Phoenix Dancong',
      subtitle: '2026 春茶，轻焙火',
      subtitleEn: 'Spring 2026',
      howMade: '',
      howToUse: '',
      questions: [],
      plainCaptions: [],
      warmCaptions: [],
      briefCaptions: [],
      story: '第一泡别急着倒掉。\n凉了也甜。',
      maker: '柯泽明',
      makerPlace: '潮安凤凰镇乌岽村',
      origin: '广东潮州',
      licenceNumber: 'SC11444000000017',
      shelfLifeDays: 730,
      returnRule: 'seven-days',
      commissionBps: 1000,
      pictures: ['tea-1.webp', 'tea-2.webp'],
      road: [
        { step: '采摘', on: '2026-04-11' },
        { step: '焙火', on: '2026-04-17' },
      ],
      isOnSale: true,
      sizes: [
        {
          line: 2,
          code: 'TEA-001-75',
          name: '75 g 一罐',
          priceFen: 12_800,
          lastsDays: 13,
          backIn: null,
          commissionBps: null,
          batches: [
            {
              line: 2,
              code: '26C-0417',
              producedOn: '2026-04-17',
              bestBefore: '2028-04-16',
              onHand: 126,
              report: { number: '26-CZ-0931', issuer: '粤东茶叶检测站', picture: 'report.webp' },
            },
          ],
        },
      ],
    })
  })

  test('product and size columns are needed once; sizes and batches keep the order of the lines', () => {
    const [product, second] = productsOf([bigTea, tea, other, honey])
    expect(product?.name).toBe('凤凰单丛 蜜兰香')
    expect(product?.sizes.map(({ code, batches }) => [code, batches.map((batch) => batch.code)])).toEqual([
      ['TEA-001-150', ['26C-0417']],
      ['TEA-001-75', ['26C-0417', '26C-0501']],
    ])
    expect(second?.returnRule).toBe('fresh')
  })

  test('the best-before date follows from the shelf life where it is left out', () => {
    expect(productsOf([{ ...tea, 保质期到: '' }])[0]?.sizes[0]?.batches[0]?.bestBefore).toBe('2028-04-16')
  })

  test('Chinese stands in for English that is left out, and what may be left out is null', () => {
    const { 分类英文, 品名英文, 一句话英文, '商品佣金%': rate, 来路, 上架, ...line } = tea
    expect([分类英文, 品名英文, 一句话英文, rate, 来路, 上架]).not.toContain(undefined)
    expect(productsOf([line])[0]).toMatchObject({
      categoryEn: null,
      nameEn: '凤凰单丛 蜜兰香',
      subtitleEn: '2026 春茶，轻焙火',
      commissionBps: null,
      road: [],
      isOnSale: true,
    })
  })

  test('a size that is sold out names no batch', () => {
    const soldOut = { 商品编码: 'TEA-001', 规格编码: 'TEA-001-2X', 规格: '礼盒', 价格: '498', 库存: '0', 到货月份: '2026-12' }
    expect(productsOf([tea, soldOut])[0]?.sizes[1]).toMatchObject({ backIn: '2026-12', batches: [] })
    expect(productsOf([tea, { ...soldOut, 库存: '' }])[0]?.sizes[1]?.batches).toEqual([])
  })

  test('codes are the same in small letters and capitals', () => {
    expect(productsOf([tea, { ...bigTea, 商品编码: 'tea-001' }])).toHaveLength(1)
  })

  test('English column names, notes and columns in another order are read alike', () => {
    const names = ['备注', ...columnNames].reverse()
    const table = tableOf([{ ...tea, 备注: '给小林看看' }, bigTea], names)
    const english = table[0]?.map((name) => ({ 商品编码: 'product_code', 价格: ' Price ' })[name] ?? name) ?? []
    expect(readGoods([english, ...table.slice(1)])).toEqual({ products: productsOf([tea, bigTea]) })
  })

  test('empty lines and empty cells beyond the columns are nothing', () => {
    const [header = [], line = []] = tableOf([tea])
    const table = [[...header, ''], [''], [...line, '', ' '], header.map(() => '')]
    expect(readGoods(table)).toEqual({ products: productsOf([{}, tea]) })
  })
})

/** A range in lines: each product column stands on one line of its product, each size column on one of its size, by chance. */
const rangeArbitrary = fc
  .array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .chain((products) => {
    const lines = products.flatMap((sizes, product) =>
      sizes.flatMap((batches, size) => Array.from({ length: batches }, (_, batch) => ({ product, size, batch }))),
    )
    const choice = fc.array(fc.nat(), { minLength: lines.length, maxLength: lines.length })
    const order = fc.shuffledSubarray(lines, { minLength: lines.length })
    return fc.record({ lines: fc.constant(lines), choice, order })
  })

const batchNames = new Set(['库存', '批次号', '生产日期', '保质期到', '报告编号', '报告出具', '报告图片'])
const sizeNames = new Set(['规格', '价格', '够用天数', '到货月份', '规格佣金%'])

function writeLine(place: { readonly product: number; readonly size: number; readonly batch: number }, holder: number): GoodsLine {
  const { product, size, batch } = place
  const own = {
    商品编码: `P-${product}`,
    规格编码: `P-${product}-${size}`,
    库存: String(batch),
    批次号: `B${batch}`,
    生产日期: '2026-04-17',
  }
  const rest = Object.entries(tea).filter(([name]) => {
    if (name in own || batchNames.has(name)) return false
    const isFirst = batch === 0 && (sizeNames.has(name) || size === 0)
    return isFirst || holder % 3 === 0
  })
  return { ...Object.fromEntries(rest), ...own }
}

test('any order of the lines, with product and size columns filled once or more often, is the same range', () => {
  fc.assert(
    fc.property(rangeArbitrary, ({ lines, choice, order }) => {
      const shuffled = order.map((place, index) => writeLine(place, choice[index] ?? 0))
      const plain = lines.map((place) => writeLine(place, 1))
      expect(normal(shuffled)).toEqual(normal(plain))
    }),
  )
})

function normal(lines: readonly GoodsLine[]) {
  const byCode = (a: { readonly code: string }, b: { readonly code: string }) => (a.code < b.code ? -1 : 1)
  return productsOf(lines)
    .map((product) => ({
      ...product,
      line: 0,
      sizes: product.sizes
        .map((size) => ({ ...size, line: 0, batches: size.batches.map((batch) => ({ ...batch, line: 0 })).sort(byCode) }))
        .sort(byCode),
    }))
    .sort(byCode)
}

test('thousands of lines are read, and one wrong among them is named', () => {
  const lines = Array.from({ length: 6000 }, (_, index) => ({
    ...tea,
    商品编码: `P-${Math.floor(index / 3)}`,
    规格编码: `S-${index}`,
  }))
  expect(productsOf(lines)).toHaveLength(2000)
  const wrong = lines.map((line, index) => (index === 4321 ? { ...line, 价格: '' } : line))
  expect(problemsOf(wrong)).toEqual([{ line: 4323, column: '价格', reason: '要写' }])
})

test('whatever stands in the cells, a file is read or refused with lines that exist', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('', '128', '2026-04-17', '是', 'a.webp', '\u0000'))
  const lineArbitrary = fc.dictionary(fc.constantFrom(...columnNames), cell)
  fc.assert(
    fc.property(fc.array(lineArbitrary, { maxLength: 6 }), (changes) => {
      const lines = changes.map((change, index) => (index % 2 ? { ...tea, ...change } : change))
      for (const { line, reason } of problemsOf(lines)) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines.length + 1)
        expect(reason).not.toBe('')
      }
    }),
  )
})
