import { createStory, type Story } from '../../support/story'
import { type Goods, putCategory } from '../../support/story-goods'

let story: Story
beforeEach(async () => {
  story = await createStory()
})
afterEach(() => story.close())

const more = ({ id }: Pick<Goods, 'id'>) => story.visitor.call('getProductMore', { params: { id } })

test('the other batches on the shelf, in the order in which they go out; not the one that the page shows', async () => {
  const report = { number: 'R-2', issuer: '省质检院', picture: '/pictures/r.webp' }
  const tea = await story.goods({
    sizes: [
      {
        batches: [
          { code: 'NEXT', best_before: '2026-12-01' },
          { code: 'OLD', best_before: '2026-11-21' },
        ],
      },
      {
        batches: [
          { code: 'LAST', best_before: '2027-06-01', report: JSON.stringify(report) },
          { code: 'MIDDLE', best_before: '2027-01-01' },
        ],
      },
      { batches: [{ code: 'EMPTY', best_before: '2027-02-01', on_hand: 0 }] },
    ],
  })
  const { batches } = await more(tea)
  expect(batches.map(({ code }) => code)).toEqual(['MIDDLE', 'LAST'])
  expect(batches[1]).toMatchObject({ producedOn: '2026-04-10', bestBefore: '2027-06-01', report })
})

test('a batch that lies there in two sizes is one batch', async () => {
  const [next, later] = [
    { code: 'A', best_before: '2026-12-01' },
    { code: 'B', best_before: '2027-01-01' },
  ]
  const tea = await story.goods({ sizes: [{ batches: [next, later] }, { batches: [next, later, { ...later, code: 'C' }] }] })
  expect((await more(tea)).batches.map(({ code }) => code)).toEqual(['B', 'C'])
})

test('what is near: its own kind and name first, never itself, nothing that is not sold, six at most', async () => {
  const tea = await putCategory(story.database, '茶叶')
  const honey = await putCategory(story.database, '蜂蜜')
  const put = (name_zh: string, category_id: string, isOnSale = true) =>
    story.goods({ product: { name_zh, name_en: name_zh, category_id, is_on_sale: isOnSale } })
  const milan = await put('凤凰单丛 蜜兰香', tea)
  const linden = await put('椴树蜜', honey)
  const white = await put('老白茶饼', tea)
  const duck = await put('凤凰单丛 鸭屎香', tea)
  await put('凤凰单丛 卖完的', tea, false)
  expect((await more(milan)).near.map(({ id }) => id)).toEqual([duck.id, white.id, linden.id])
  for (let index = 0; index < 5; index += 1) await put(`花茶 ${index}`, tea)
  expect((await more(milan)).near).toHaveLength(6)
})

test('a product that is no longer sold has no batches, and still leads to what is near', async () => {
  const gone = await story.goods({ product: { is_on_sale: false }, sizes: [{ batches: [{ code: 'A' }, { code: 'B' }] }] })
  const other = await story.goods()
  expect(await more(gone)).toMatchObject({ batches: [], near: [{ id: other.id }] })
})

test('is not found by an id that nobody made, and refuses what can’t be one', async () => {
  expect(await story.visitor.refused('getProductMore', { params: { id: '01j00000000000000000000000' } })).toEqual({
    code: 'not-found',
    what: 'product',
  })
  expect(await story.visitor.refused('getProductMore', { params: { id: 'tea' } })).toMatchObject({ code: 'invalid-input' })
})

describe('where a search starts', () => {
  test('the categories that hold something, and what was seen, newest first, without what is withdrawn or unknown', async () => {
    const tea = await putCategory(story.database, '茶叶')
    await putCategory(story.database, '空的')
    const [one, two, gone] = [
      await story.goods({ product: { category_id: tea } }),
      await story.goods({ product: { category_id: tea } }),
      await story.goods({ product: { category_id: tea, is_on_sale: false } }),
    ]
    const seen = [two.id, gone.id, '01j00000000000000000000000', one.id].join(',')
    const page = await story.visitor.call('getSearchPage', { query: { seen } })
    expect(page.categories.map(({ id }) => id)).toEqual([tea])
    expect(page.seen.map(({ id }) => id)).toEqual([two.id, one.id])
  })

  test('nothing was seen', async () => {
    expect(await story.visitor.call('getSearchPage', { query: {} })).toEqual({ categories: [], seen: [] })
  })

  test.each(['', 'x', `${'01j00000000000000000000000,'.repeat(20)}01j00000000000000000000000`])('refuses %j', async (seen) => {
    expect(await story.visitor.refused('getSearchPage', { query: { seen } })).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'seen' }],
    })
  })
})
