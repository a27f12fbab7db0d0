import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'
import { oneOf } from '../support/story-person'

/* Finding something to buy, and what becomes of it when it is no longer sold. */

let story: Story
let chen: StoryPerson
let honeyOrchid: Goods
let duckScent: Goods
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  honeyOrchid = await story.goods({ product: { name_zh: '凤凰单丛 蜜兰香' } })
  duckScent = await story.goods({ product: { name_zh: '凤凰单丛 鸭屎香' } })
  await story.goods({ product: { name_zh: '老白茶饼', name_en: 'White tea', story: '' } })
})
afterAll(() => story.close())

const found = async (q: string) => (await chen.call('searchProducts', { query: { q } })).items.map(({ id }) => id)
const compared = async () =>
  (await chen.call('compareProducts', { query: { ids: `${honeyOrchid.id},${duckScent.id}` } })).products.map(({ id, isOnSale }) => [
    id,
    isOnSale,
  ])

test('she finds two by a part of their names and puts them side by side', async () => {
  expect(await found('单丛')).toEqual([honeyOrchid.id, duckScent.id])
  expect(await compared()).toEqual([
    [honeyOrchid.id, true],
    [duckScent.id, true],
  ])
})

test('four side by side are refused, and so is a search that is too long', async () => {
  const four = Array(4).fill(honeyOrchid.id).join(',')
  expect(await chen.refused('compareProducts', { query: { ids: four } })).toMatchObject({ code: 'invalid-input' })
  expect(await chen.refused('searchProducts', { query: { q: '茶'.repeat(1000) } })).toMatchObject({ code: 'invalid-input' })
})

test('withdrawn, it is not found any more and can’t be bought; where she has it before her it says so', async () => {
  await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', honeyOrchid.id).execute()
  expect(await found('单丛')).toEqual([duckScent.id])
  expect(await compared()).toEqual([
    [honeyOrchid.id, false],
    [duckScent.id, true],
  ])
  const { searched, seen } = await lookAgain()
  expect([searched, seen]).toEqual([[], [duckScent.id]])
  expect((await chen.seesProduct(honeyOrchid)).product.isOnSale).toBe(false)
  await expect(chen.orders(oneOf(honeyOrchid))).rejects.toThrow('not-on-sale')
})

async function lookAgain() {
  const { items, near } = await chen.call('searchProducts', { query: { q: '蜜兰香单丛' } })
  const page = await chen.call('getSearchPage', { query: { seen: `${honeyOrchid.id},${duckScent.id}` } })
  expect(near.map(({ id }) => id)).toEqual([duckScent.id])
  return { searched: items.map(({ id }) => id), seen: page.seen.map(({ id }) => id) }
}

test('its page leads to what is near, which she buys', async () => {
  const { near, batches } = await chen.call('getProductMore', { params: { id: honeyOrchid.id } })
  expect([near[0]?.id, batches]).toEqual([duckScent.id, []])
  const order = await chen.buys(oneOf(duckScent))
  await story.passes({ seconds: 10 })
  expect((await chen.seesOrder(order)).order.state).toBe('paid')
})
