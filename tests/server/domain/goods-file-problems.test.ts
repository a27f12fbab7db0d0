import { readGoods } from '../../../server/domain/goods-file'
import { bigTea, columnNames, type GoodsLine, honey, problemsOf, productsOf, tableOf, tea } from '../../support/goods-table'

const other: GoodsLine = { 商品编码: 'TEA-001', 规格编码: 'TEA-001-75', 库存: '12', 批次号: '26C-0501', 生产日期: '2026-05-01' }

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
