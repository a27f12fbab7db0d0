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

describe('what is wrong', () => {
  test.each([
    ['价格', 'abc', '价格写成 128 或 128.50，单位是元，要大于 0'],
    ['价格', '', '要写'],
    ['库存', '-1', '写 0 到 1000000 的整数'],
    ['库存', '', '要写，卖完了写 0'],
    ['品名', '', '要写'],
    ['品名', '蜜'.repeat(41), '最多 40 个字，现在有 41 个'],
    ['退货', '不退', '写「七天无理由」或「生鲜」'],
    ['上架', '大概', '写「是」或「否」'],
    ['生产日期', '', '有批次号就要写生产日期'],
    ['生产日期', '2026-02-30', '日期写成 2026-04-17'],
    ['批次号', '', '有库存就要写批次号'],
    ['报告编号', '', '有报告就要写编号'],
    ['报告出具', '', '有报告编号就要写谁出具的'],
    ['保质期到', '2028-04-17', '要在生产日期之后、不晚于 2028-04-16（生产日期加保质期天数）'],
    ['保质期到', '2026-04-16', '要在生产日期之后、不晚于 2028-04-16（生产日期加保质期天数）'],
    ['商品编码', '', '要写'],
    ['规格编码', '茶', '写 1 到 32 个字母、数字、- 或 _'],
    ['到货月份', '冬天', '月份写成 2026-12'],
    ['商品佣金%', '120', '写 0 到 100，最多两位小数，比如 10 或 7.5'],
    ['图片', 'a.gif', '图片写文件名（webp、jpg 或 png，不带文件夹）或 https 地址：a.gif'],
    ['来路', '采摘', '每一步写「做什么 2026-04-11」，用 | 隔开：采摘'],
  ])('%s that says %p is named by its line and told how to write it', (column, cell, reason) => {
    expect(problemsOf([honey, { ...tea, [column]: cell }])).toContainEqual({ line: 3, column, reason })
  })

  test('a file is refused whole, with every problem in the order of its lines and columns', () => {
    const lines = [{ ...tea, 价格: 'x', 品名: '' }, bigTea, { ...honey, 库存: '一' }]
    expect(problemsOf(lines).map(({ line, column }) => [line, column])).toEqual([
      [2, '品名'],
      [2, '价格'],
      [4, '库存'],
    ])
  })

  test('what is written twice must be the same, however it is written', () => {
    expect(problemsOf([tea, { ...bigTea, 品名: '水仙' }])).toEqual([{ line: 3, column: '品名', reason: '和第 2 行写得不一样' }])
    expect(problemsOf([tea, { ...other, 价格: '130' }])).toEqual([{ line: 3, column: '价格', reason: '和第 2 行写得不一样' }])
    expect(productsOf([tea, { ...other, 价格: '¥128.00', 保质期天数: '７３０' }])).toHaveLength(1)
  })

  test('a batch stands once in a size, a size in one product, a category has one English name', () => {
    expect(problemsOf([tea, { ...other, 批次号: '26C-0417' }])).toEqual([
      { line: 3, column: '批次号', reason: '这个规格的这一批在第 2 行写过了' },
    ])
    expect(problemsOf([tea, { ...honey, 规格编码: 'tea-001-75' }])).toContainEqual({
      line: 3,
      column: '规格编码',
      reason: '第 2 行的商品 TEA-001 已经用了这个编码',
    })
    expect(problemsOf([tea, { ...honey, 分类: '茶' }])).toEqual([
      { line: 3, column: '分类英文', reason: '和第 2 行同一个分类的英文写得不一样' },
    ])
  })

  test('dates and reports without a batch are not lost silently', () => {
    const line = { ...bigTea, 批次号: '', 库存: '0', 生产日期: '2026-04-17' }
    expect(problemsOf([tea, line])).toEqual([{ line: 3, column: '生产日期', reason: '写了它就要写批次号' }])
  })

  test('columns that are missing, unknown or there twice are named before any line is read', () => {
    const [header = [], line = []] = tableOf([{ ...tea, 价格: 'x' }])
    const wrong = header.map((name) => ({ 故事: '故 事', 库存: '价格' })[name] ?? name)
    expect(readGoods([wrong, line])).toEqual({
      problems: [
        { line: 1, column: '故 事', reason: '不认识这个列名；自己记的话可以叫「备注」' },
        { line: 1, column: '价格', reason: '这一列出现了两次' },
        { line: 1, column: '故事', reason: '缺这一列' },
        { line: 1, column: '库存', reason: '缺这一列' },
      ],
    })
  })

  test.each([
    ['nothing', [], '缺这一列'],
    ['a header alone', tableOf([]), '一件货也没有：列名下面还没有写'],
    ['semicolons instead of commas', [['商品编码;规格编码;价格']], '各列要用逗号隔开：另存为 CSV'],
    ['more cells than columns', [columnNames, [...columnNames.map(() => ''), 'x']], '这一行比列名多出几格：文字里有逗号就用双引号括起来'],
  ])('%s is refused', (_, table, reason) => {
    const file = readGoods(table)
    expect('problems' in file && file.problems.map((problem) => problem.reason)).toContain(reason)
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
