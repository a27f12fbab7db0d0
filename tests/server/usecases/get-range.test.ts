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
