import { createUlid } from '../../../contract/ids'
import { type Fen, fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { address, type Line, oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
})
afterAll(() => story.close())

const setProduct = (goods: Goods, change: { readonly is_on_sale: boolean }) =>
  story.database.updateTable('products').set(change).where('id', '=', goods.id).execute()
const setSize = (goods: Goods, change: { readonly is_on_sale?: boolean; readonly price_fen?: Fen }) =>
  story.database.updateTable('sizes').set(change).where('id', '=', goods.size.id).execute()
const problems = async (lines: readonly Line[]) => (await chen.quotes(lines)).lines.map(({ problem, left }) => [problem, left])

describe('each change since the bag is named at its line', () => {
  it('sold out, or fewer than asked', async () => {
    const none = await story.goods({ sizes: [{ stock: 0 }] })
    const two = await story.goods({ sizes: [{ stock: 2 }] })
    expect(await problems([...oneOf(none), { sizeId: two.size.id, quantity: 5 }])).toEqual([
      ['out-of-stock', 0],
      ['out-of-stock', 2],
    ])
  })

  it('withdrawn while it is in the bag, and refused by name when it is ordered all the same', async () => {
    const tea = await story.goods()
    await setProduct(tea, { is_on_sale: false })
    expect(await problems(oneOf(tea))).toEqual([['not-on-sale', 0]])
    const body = { id: createUlid(Date.now()), lines: [...oneOf(tea)], address, note: '', expectedTotalFen: 12_800 }
    const given = { body: { ...body, expectedRecommender: null, dropsRecommender: false } }
    expect(await chen.refused('placeOrder', given)).toEqual({ code: 'not-on-sale', sizeId: tea.size.id })
  })

  it('gone in this size only', async () => {
    const tea = await story.goods()
    await setSize(tea, { is_on_sale: false })
    expect(await problems(oneOf(tea))).toEqual([['size-gone', 0]])
  })

  it('another price', async () => {
    const tea = await story.goods()
    const [before] = (await chen.quotes(oneOf(tea))).lines
    await setSize(tea, { price_fen: fen(13_800) })
    const [after] = (await chen.quotes(oneOf(tea))).lines
    expect([before?.unitFen, after?.unitFen]).toEqual([12_800, 13_800])
  })

  it('unknown to the shop, beside what it knows', async () => {
    const tea = await story.goods()
    const unknown = createUlid(Date.now())
    const quote = await chen.quotes([{ sizeId: unknown, quantity: 1 }, ...oneOf(tea)])
    expect(quote.unknownSizeIds).toEqual([unknown])
    expect(quote.lines).toHaveLength(1)
    expect(quote.goodsFen).toBe(12_800)
    expect((await chen.quotes([{ sizeId: unknown, quantity: 1 }])).lines).toEqual([])
  })
})

it('the same size asked for twice is one line, up to what a line may hold', async () => {
  const tea = await story.goods()
  const line = { sizeId: tea.size.id, quantity: 50 }
  expect(
    (
      await chen.quotes([
        { ...line, quantity: 2 },
        { ...line, quantity: 3 },
      ])
    ).lines,
  ).toMatchObject([{ quantity: 5 }])
  const body = { lines: [line, line], address, dropsRecommender: false }
  expect(await chen.refused('quoteOrder', { body })).toMatchObject({ code: 'invalid-input', fields: [{ reason: 'too-many-pieces' }] })
})

it('says the freight rule with what it comes to', async () => {
  const rice = await story.goods({ sizes: [{ price_fen: fen(4000) }] })
  await story.settings({ freightFen: fen(1200), freeFreightFromFen: fen(9900) })
  const { freightRule, freightFen, goodsFen, totalFen } = await chen.quotes(oneOf(rice))
  expect(freightRule).toEqual({ feeFen: 1200, freeFromFen: 9900 })
  expect([goodsFen, freightFen, totalFen]).toEqual([4000, 1200, 5200])
  const many = await chen.quotes([{ sizeId: rice.size.id, quantity: 20 }])
  expect(many.freightFen).toBe(0)
})
