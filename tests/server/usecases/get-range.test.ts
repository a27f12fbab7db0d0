import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods
let rice: Goods

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  tea = await story.goods({
    product: { position: 1, commission_bps: 1500, created_at: story.clock.now() },
    sizes: [{ price_fen: fen(9_999) }],
  })
  rice = await story.goods({
    product: { position: 2, commission_bps: 500, created_at: story.clock.now() },
    sizes: [{ price_fen: fen(40_001) }],
  })
  await story.goods({ product: { position: 3, is_on_sale: false } })
})
afterAll(() => story.close())

type Sort = 'brand' | 'earn' | 'sold' | 'new' | 'liked'
const range = async (sort: Sort = 'brand') => (await lin.call('getRange', { query: { sort } })).items
const order = async (sort: Sort) => (await range(sort)).map(({ productId }) => productId)

test('says what one piece of each size brings, to the fen, and leaves out what is not sold', async () => {
  const items = await range()
  expect(items.map(({ productId, sizes }) => [productId, sizes.map(({ earnFen }) => earnFen)])).toEqual([
    [tea.id, [1499]],
    [rice.id, [2000]],
  ])
})

test('a seller’s own rate stands above a product’s', async () => {
  await story.database.updateTable('sellers').set({ commission_bps: 1000 }).where('person_id', '=', lin.id).execute()
  expect((await range()).map(({ sizes }) => sizes[0]?.earnFen)).toEqual([999, 4000])
  await story.database.updateTable('sellers').set({ commission_bps: null }).where('person_id', '=', lin.id).execute()
})

test('knows what is picked, sold and liked, and sorts by each', async () => {
  await lin.call('savePicks', { body: { picks: [{ productId: rice.id, words: '' }] } })
  const card = await lin.shares(rice)
  const buyer = await story.person('buyer')
  await buyer.opens(card)
  await buyer.buys([{ sizeId: rice.size.id, quantity: 3 }])
  await story.passes({ minutes: 2 })
  const found = (await range()).find(({ productId }) => productId === rice.id)
  expect(found).toMatchObject({ isPicked: true, soldPieces: 3, likedBy: 1 })
  expect(await order('brand')).toEqual([tea.id, rice.id])
  for (const sort of ['earn', 'sold', 'liked'] as const) expect(await order(sort)).toEqual([rice.id, tea.id])
})

test('what was paid more than thirty days ago is not sold lately, and nothing stays new', async () => {
  expect((await range()).every(({ isNew }) => isNew)).toBe(true)
  await story.passes({ days: 31 })
  expect((await range()).map(({ isNew, soldPieces }) => [isNew, soldPieces])).toEqual([
    [false, 0],
    [false, 0],
  ])
})

describe('a long range', () => {
  const long = async () => {
    const found = await createStory()
    for (let position = 0; position < 30; position += 1) {
      await found.goods({ product: { position, commission_bps: 100 + (position % 4) * 100 }, sizes: [{ price_fen: fen(10_000) }] })
    }
    return found
  }
  const readAll = async (seller: StoryPerson, sort: Sort, only?: 'picked') => {
    const parts: string[][] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const part = await seller.call('getRange', { query: { sort, only, cursor } })
      expect(part.picks === null).toBe(cursor !== undefined)
      parts.push(part.items.map(({ productId }) => productId))
      cursor = part.nextCursor
    }
    return parts
  }

  test('comes in parts of twelve, each thing once, in every order; picked ones alone when asked', async () => {
    const other = await long()
    const seller = await other.seller('lin')
    for (const sort of ['brand', 'earn', 'sold', 'new', 'liked'] as const) {
      const parts = await readAll(seller, sort)
      expect(parts.map(({ length }) => length)).toEqual([12, 12, 6])
      expect(new Set(parts.flat()).size).toBe(30)
    }
    const [first, second] = (await readAll(seller, 'earn')).flat()
    const picks = [second ?? '', first ?? ''].map((productId) => ({ productId, words: '好' }))
    await seller.call('savePicks', { body: { picks } })
    expect(await readAll(seller, 'earn', 'picked')).toEqual([[first, second]])
    expect((await seller.call('getRange', { query: {} })).picks).toEqual(picks)
    expect(await seller.refused('getRange', { query: { cursor: 'no-cursor' } })).toMatchObject({ code: 'invalid-input' })
    await other.close()
  })
})

test('says what buyers think: how many reviews, and their average in tenths', async () => {
  const hq = await story.hq()
  for (const [index, stars] of [5, 4, 4].entries()) {
    const buyer = await story.person(`reviewer-${index}`)
    await buyer.reviews((await buyer.getsOne(hq, rice)).lineId, { stars })
  }
  await story.passes({ minutes: 2 })
  expect((await range()).map(({ productId, reviews }) => [productId, reviews])).toEqual([
    [tea.id, { count: 0, averageTenths: 0 }],
    [rice.id, { count: 3, averageTenths: 43 }],
  ])
})
