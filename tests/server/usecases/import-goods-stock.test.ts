import { createImporter } from '../../support/goods-import'
import { honey, tea } from '../../support/goods-table'
import { createStory, type Story } from '../../support/story'

let story: Story
let hq: ReturnType<typeof createImporter>

beforeEach(async () => {
  story = await createStory()
  hq = createImporter(story)
})
afterEach(() => story.close())

describe('pieces that were sold', () => {
  test('stay promised: the file counts what lies there, and buyers get what is left', async () => {
    await hq.importLines(tea)
    await hq.sells('TEA-001-75', 26)
    await hq.importLines({ ...tea, 库存: '126' })
    expect((await hq.sizeOf('TEA-001-75')).stock).toBe(100)
    await hq.importLines({ ...tea, 库存: '30' })
    expect((await hq.sizeOf('TEA-001-75')).stock).toBe(4)
  })

  test('are gone from the shelf once they are sent, and then nothing is kept back for them', async () => {
    await hq.importLines(tea)
    const order = await hq.sells('TEA-001-75', 26)
    await story.passes({ minutes: 5 })
    await (await story.hq()).ships(order)
    await hq.importLines({ ...tea, 库存: '100' })
    expect((await hq.sizeOf('TEA-001-75')).stock).toBe(100)
    await hq.importLines({ ...tea, 库存: '7' })
    expect((await hq.sizeOf('TEA-001-75')).stock).toBe(7)
  })

  test('can’t be counted away, and nothing of that file is imported', async () => {
    await hq.importLines(tea, honey)
    await hq.sells('TEA-001-75', 26)
    const before = await hq.shelf()
    expect(await hq.importLines({ ...honey, 价格: '99' }, { ...tea, 库存: '25' })).toEqual({
      problems: [{ line: 3, column: '库存', reason: '已经卖出、还没发走的有 26 件：表里这个规格的库存合计至少写 26' }],
    })
    expect(await hq.shelf()).toEqual(before)
  })

  test('an import between many orders loses none of them', async () => {
    await hq.importLines(tea)
    const size = await hq.sizeOf('TEA-001-75')
    const buyers = await Promise.all(Array.from({ length: 8 }, (_, index) => story.person(`buyer-${index}`)))
    const imported = [1, 2, 3].map(() => hq.importLines({ ...tea, 库存: '126' }))
    await Promise.all([...buyers.map((buyer) => buyer.buys([{ sizeId: size.id, quantity: 2 }])), ...imported])
    expect((await hq.sizeOf('TEA-001-75')).stock).toBe(126 - 16)
  })
})
