import { createImporter } from '../../support/goods-import'
import { bigTea, honey, productsOf, tea } from '../../support/goods-table'
import { createStory, type Story } from '../../support/story'

let story: Story
let hq: ReturnType<typeof createImporter>

beforeEach(async () => {
  story = await createStory()
  hq = createImporter(story)
})
afterEach(() => story.close())

test('puts the whole file on the shelf: category, product, size and batch as they are written', async () => {
  expect(await hq.importLines(tea, bigTea, honey)).toEqual({
    summary: { products: { added: 2, updated: 0 }, sizes: { added: 3, updated: 0 }, batches: { added: 3, updated: 0 } },
  })
  const { categories, products, sizes, batches } = await hq.shelf()
  expect(categories).toEqual([
    { name_zh: '茶', name_en: 'Tea', position: 0 },
    { name_zh: '蜂蜜', name_en: 'Honey', position: 1 },
  ])
  expect(products[1]).toMatchObject({
    code: 'TEA-001',
    name_zh: '凤凰单丛 蜜兰香',
    name_en: 'Phoenix Dancong',
    story: '第一泡别急着倒掉。\n凉了也甜。',
    maker: '柯泽明',
    shelf_life_days: 730,
    return_rule: 'seven-days',
    commission_bps: 1000,
    pictures: ['/pictures/tea-1.webp', '/pictures/tea-2.webp'],
    road: [
      { step: '采摘', on: '2026-04-11' },
      { step: '焙火', on: '2026-04-17' },
    ],
    is_on_sale: true,
    position: 0,
    created_at: story.clock.now(),
  })
  expect(sizes.map(({ code, price_fen, stock, position }) => [code, price_fen, stock, position])).toEqual([
    ['HON-001-500', 6850, 52, 0],
    ['TEA-001-150', 25_600, 38, 1],
    ['TEA-001-75', 12_800, 126, 0],
  ])
  expect(batches.find(({ on_hand }) => on_hand === 126)).toMatchObject({
    code: '26C-0417',
    produced_on: '2026-04-17',
    best_before: '2028-04-16',
    report: { number: '26-CZ-0931', issuer: '粤东茶叶检测站', picture: '/pictures/report.webp' },
  })
})

test('brings what sellers are told and given to say, and an import without it takes it away', async () => {
  const told = { ...tea, 怎么做的: '当天做青。', 怎么用: '水要滚。', 问答: '能放多久？两年。', 文案平实: '{凉了|放凉了}也甜\n耐七泡' }
  await hq.importLines(told)
  expect((await hq.shelf()).products[0]).toMatchObject({
    how_made: '当天做青。',
    how_to_use: '水要滚。',
    questions: [{ question: '能放多久？', answer: '两年。' }],
    captions: { plain: ['{凉了|放凉了}也甜', '耐七泡'], warm: [], brief: [] },
  })
  const [product] = (await hq.shelf()).products
  const lin = await story.seller('lin')
  const { captions } = await lin.call('getPack', { query: { productId: product?.id ?? '' } })
  expect(captions).toEqual([{ tone: 'plain', text: expect.stringMatching(/^((凉了|放凉了)也甜|耐七泡)$/) }])
  await hq.importLines(tea)
  expect((await hq.shelf()).products[0]).toMatchObject({ how_made: '', questions: [], captions: { plain: [], warm: [], brief: [] } })
})

test('what was imported can be seen and bought', async () => {
  await hq.importLines(tea, bigTea, honey)
  const chen = await story.person('chen')
  const { products } = await chen.seesShop()
  expect(products.items.map(({ name }) => name.zh)).toEqual(['凤凰单丛 蜜兰香', '饶河椴树蜜'])
  await hq.sells('TEA-001-75', 2)
  expect((await hq.sizeOf('TEA-001-75')).stock).toBe(124)
})

test('importing again changes nothing and doubles nothing', async () => {
  await hq.importLines(tea, bigTea, honey)
  const before = await hq.shelf()
  story.clock.advance({ days: 3 })
  expect(await hq.importLines(tea, bigTea, honey)).toEqual({
    summary: { products: { added: 0, updated: 2 }, sizes: { added: 0, updated: 3 }, batches: { added: 0, updated: 3 } },
  })
  expect(await hq.shelf()).toEqual(before)
})

test('importing again updates what changed and leaves alone what the file leaves out', async () => {
  await hq.importLines(tea, bigTea, honey)
  const before = await hq.shelf()
  const changed = {
    ...tea,
    品名: '蜜兰香 2027',
    价格: '138',
    上架: '否',
    分类: '乌龙',
    分类英文: 'Oolong',
    报告编号: '',
    报告出具: '',
    报告图片: '',
  }
  await hq.importLines({ ...changed, 库存: '90' })
  const after = await hq.shelf()
  expect(after.products[1]).toMatchObject({ id: before.products[1]?.id, name_zh: '蜜兰香 2027', is_on_sale: false, position: 0 })
  expect(after.categories.map((category) => category.name_zh)).toEqual(['茶', '蜂蜜', '乌龙'])
  expect(after.sizes.map(({ id }) => id)).toEqual(before.sizes.map(({ id }) => id))
  expect(after.sizes[2]).toMatchObject({ code: 'TEA-001-75', price_fen: 13_800, stock: 90 })
  expect(after.batches.find(({ on_hand }) => on_hand === 90)).toMatchObject({ report: null })
  expect([after.products[0], after.sizes[0], after.sizes[1]]).toEqual([before.products[0], before.sizes[0], before.sizes[1]])
})

test('a new batch comes beside the old one, and a new product and size go last', async () => {
  await hq.importLines(tea, honey)
  await hq.importLines({ ...tea, 批次号: '26C-0901', 生产日期: '2026-09-01', 保质期到: '', 库存: '30' }, bigTea)
  expect(await hq.sizeOf('TEA-001-75')).toMatchObject({ stock: 156, position: 0 })
  expect(await hq.sizeOf('TEA-001-150')).toMatchObject({ stock: 38, position: 1 })
  await hq.importLines({ ...honey, 商品编码: 'HON-002', 规格编码: 'HON-002-500', 品名: '枣花蜜' }, honey)
  const { products } = await hq.shelf()
  expect(products.map(({ code, position }) => [code, position])).toEqual([
    ['HON-001', 2],
    ['HON-002', 1],
    ['TEA-001', 0],
  ])
})

describe('nothing half', () => {
  test('a picture that is missing stops everything, named by its line', async () => {
    expect(await hq.imports(productsOf([honey, tea]), { missing: 'report.webp' })).toEqual({
      problems: [
        { line: 2, column: '报告图片', reason: '没有 report.webp' },
        { line: 3, column: '报告图片', reason: '没有 report.webp' },
      ],
    })
    expect((await hq.shelf()).products).toEqual([])
  })

  test('a database that gives up half way keeps nothing', async () => {
    const [product] = productsOf([tea])
    if (!product) throw new Error('no product')
    const broken = { ...product, sizes: product.sizes.map((size) => ({ ...size, lastsDays: -1 })) }
    await expect(hq.imports([broken])).rejects.toThrow('sizes_lasts_days_check')
    expect(await hq.shelf()).toEqual({ categories: [], products: [], sizes: [], batches: [] })
  })

  test('a dry run tells what would be, and writes nothing', async () => {
    await hq.importLines(honey)
    const before = await hq.shelf()
    expect(await hq.imports(productsOf([tea, bigTea, { ...honey, 价格: '99' }]), { isDryRun: true })).toEqual({
      summary: { products: { added: 1, updated: 1 }, sizes: { added: 2, updated: 1 }, batches: { added: 2, updated: 1 } },
    })
    expect(await hq.shelf()).toEqual(before)
  })

  test('two imports of the same new goods at the same moment put them there once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => hq.importLines(tea, bigTea, honey)))
    expect(outcomes.every((outcome) => 'summary' in outcome)).toBe(true)
    const { products, sizes, batches } = await hq.shelf()
    expect([products.length, sizes.length, batches.length]).toEqual([2, 3, 3])
    expect(sizes.map(({ stock }) => stock)).toEqual([52, 38, 126])
  })
})

test('a code that another product has already is refused by its line', async () => {
  await hq.importLines(tea)
  expect(await hq.importLines(honey, { ...bigTea, ...honey, 商品编码: 'TEA-009', 规格编码: 'TEA-001-75' })).toEqual({
    problems: [{ line: 3, column: '规格编码', reason: '这个编码已经是商品 TEA-001 的规格' }],
  })
})

test('a sold-out size comes back with a batch, and a category keeps its English name until the file has another', async () => {
  const soldOut = { ...bigTea, 库存: '0', 批次号: '', 生产日期: '', 到货月份: '2026-12' }
  await hq.importLines(tea, soldOut)
  expect(await hq.sizeOf('TEA-001-150')).toMatchObject({ stock: 0, back_in: '2026-12' })
  await hq.importLines({ ...tea, 分类英文: '' }, bigTea)
  expect(await hq.sizeOf('TEA-001-150')).toMatchObject({ stock: 38, back_in: null })
  expect((await hq.shelf()).categories).toEqual([{ name_zh: '茶', name_en: 'Tea', position: 0 }])
  await hq.importLines({ ...tea, 分类英文: 'Teas' })
  expect((await hq.shelf()).categories).toEqual([{ name_zh: '茶', name_en: 'Teas', position: 0 }])
})

test('thousands of lines go in at once', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => ({ ...tea, 商品编码: `P-${index % 1500}`, 规格编码: `S-${index}` }))
  expect(await hq.importLines(...lines)).toMatchObject({ summary: { products: { added: 1500 }, sizes: { added: 3000 } } })
  expect(await hq.importLines(...lines)).toMatchObject({ summary: { products: { updated: 1500 }, batches: { updated: 3000 } } })
})
