import fc from 'fast-check'
import { fen } from '../../../contract/money'
import { createStory, type Story } from '../../support/story'
import { putCategory } from '../../support/story-goods'
import { walkPages } from '../../support/walk-goods'

let story: Story
beforeEach(async () => {
  story = await createStory()
})
afterEach(() => story.close())

type Sort = 'shop' | 'price-up' | 'price-down' | 'newest'
const list = async (sort: Sort, category?: string) =>
  (await story.visitor.call('listProducts', { query: { sort, category } })).items.map(({ id }) => id)

test('by price: of the cheapest size that can be had, as the card shows it; ties by id', async () => {
  const mixed = await story.goods({ sizes: [{ price_fen: fen(500), stock: 0 }, { price_fen: fen(3000) }] })
  const expired = await story.goods({
    sizes: [{ price_fen: fen(100), stock: 2, batches: [{ best_before: '2026-11-21', on_hand: 2 }] }, { price_fen: fen(4000) }],
  })
  const soldOut = await story.goods({ sizes: [{ price_fen: fen(2000), stock: 0 }] })
  const sameAs = await story.goods({ sizes: [{ price_fen: fen(2000) }] })
  const retired = await story.goods({ sizes: [{ price_fen: fen(1), is_on_sale: false }, { price_fen: fen(9000) }] })
  await story.goods({ product: { is_on_sale: false } })
  const same = [soldOut.id, sameAs.id].sort()
  expect(await list('price-up')).toEqual([...same, mixed.id, expired.id, retired.id])
  expect(await list('price-down')).toEqual([retired.id, expired.id, mixed.id, ...same])
  const prices = (await story.visitor.call('listProducts', { query: { sort: 'price-up' } })).items.map(({ priceFen }) => priceFen)
  expect(prices).toEqual([2000, 2000, 3000, 4000, 9000])
})

test('by newness, to the microsecond that the database keeps', async () => {
  const old = await story.goods({ product: { created_at: new Date('2026-01-01T00:00:00.001Z') } })
  const fresh = await story.goods({ product: { created_at: new Date('2026-01-01T00:00:00.002Z') } })
  expect(await list('newest')).toEqual([fresh.id, old.id])
})

test('within a category, and with no picks first: nobody’s order but the one asked for', async () => {
  const tea = await putCategory(story.database, '茶叶')
  const dear = await story.goods({ product: { category_id: tea }, sizes: [{ price_fen: fen(900) }] })
  const cheap = await story.goods({ product: { category_id: tea }, sizes: [{ price_fen: fen(100) }] })
  await story.goods({ product: { category_id: await putCategory(story.database, '米') } })
  const lin = await story.seller('lin')
  await story.context.read.sellers.savePick({ seller_id: lin.id, product_id: dear.id, position: 0, words: '好' })
  const { token } = await lin.shares()
  const page = await lin.call('listProducts', { query: { token, sort: 'price-up', category: tea } })
  expect(page.items.map(({ id, words }) => [id, words])).toEqual([
    [cheap.id, null],
    [dear.id, null],
  ])
})

test('refuses an order that nobody offers, and a cursor of another order', async () => {
  expect(await story.visitor.refused('listProducts', { query: { sort: 'random' as never } })).toMatchObject({ fields: [{ path: 'sort' }] })
  for (let index = 0; index < 21; index += 1) await story.goods()
  const { nextCursor } = await story.visitor.call('listProducts', { query: { sort: 'price-up' } })
  const query = { sort: 'price-down' as const, cursor: nextCursor ?? '' }
  expect(await story.visitor.refused('listProducts', { query })).toMatchObject({ fields: [{ path: 'cursor' }] })
})

const change = fc.record({
  price: fc.integer({ min: 1, max: 30 }),
  position: fc.integer({ min: 0, max: 30 }),
  day: fc.integer({ min: 1, max: 28 }),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

const put = ({ price, position, day }: Change, category_id: string) =>
  story.goods({
    product: { category_id, position, created_at: new Date(Date.UTC(2026, 5, day)), name_zh: '岩茶' },
    sizes: [{ price_fen: fen(price * 100) }],
  })

test('in any order, of the shop, of a search: each product once, whatever comes and goes between the pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Sort>('shop', 'price-up', 'price-down', 'newest'),
      fc.boolean(),
      fc.array(change, { minLength: 15, maxLength: 50 }),
      fc.array(change, { maxLength: 4 }),
      async (sort, isSearch, first, later) => {
        const category = await putCategory(story.database, `各样 ${Math.random()}`)
        const q = `各样 ${category}`
        await story.database.updateTable('categories').set({ name_en: category }).where('id', '=', category).execute()
        const goods = await Promise.all(first.map((given) => put(given, category)))
        const waiting = [...later]
        const ask = (cursor: string | undefined) =>
          isSearch
            ? story.visitor.call('searchProducts', { query: { q, sort, cursor } })
            : story.visitor.call('listProducts', { query: { category, sort, cursor } })
        const items = await walkPages(ask, async () => {
          const given = waiting.pop()
          if (given) await put(given, category)
        })
        const ids = items.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id } of goods) expect(ids).toContain(id)
        const prices = items.map(({ priceFen }) => (sort === 'price-down' ? -priceFen : priceFen))
        if (sort.startsWith('price')) expect(prices).toEqual([...prices].sort((a, b) => a - b))
      },
    ),
    { numRuns: 15 },
  )
})
