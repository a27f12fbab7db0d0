import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { address, oneOf, scenes } from '../../support/story-person'

let story: Story
let lin: StoryPerson
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
})
afterAll(() => story.close())

async function frozen(order: { readonly id: string }) {
  const found = await story.context.read.orders.find(order.id)
  if (!found) throw new Error('no order')
  return found
}

test('freezes whom the order is credited to, by which card and rule, and each line’s most special rate', async () => {
  const chen = await story.person('chen')
  const tea = await story.goods({ product: { commission_bps: 800 }, sizes: [{}, { commission_bps: 1200, price_fen: fen(3333) }] })
  const card = await lin.shares(tea, 'moments')
  const visitedAt = story.clock.now()
  await chen.opens(card, scenes.group)
  story.clock.advance({ hours: 1 })
  const cardRow = () => story.database.selectFrom('tokens').select('orders').where('token', '=', card.token).executeTakeFirstOrThrow()
  const before = await cardRow()
  const { order, lines } = await frozen(await chen.orders(tea.sizes.map(({ id }) => ({ sizeId: id, quantity: 2 }))))
  expect(order).toMatchObject({ seller_id: lin.id, token: card.token, channel: 'moments', credit_rule: 'visit' })
  expect(order).toMatchObject({ credit_visited_at: visitedAt, credit_window_days: 15, placed_at: story.clock.now() })
  expect(lines.map((line) => [line.net_fen, line.commission_bps, line.commission_fen])).toEqual([
    [25_600, 800, 2048],
    [6666, 1200, 799],
  ])
  expect((await cardRow()).orders).toBe(before.orders + 1)
})

test('takes a seller’s own rate before all others', async () => {
  const wang = await story.seller('wang')
  await story.database.updateTable('sellers').set({ commission_bps: 1500 }).where('person_id', '=', wang.id).execute()
  const tea = await story.goods({ product: { commission_bps: 800 }, sizes: [{ commission_bps: 1200 }] })
  const buyer = await story.person('buyer-of-wang')
  await buyer.opens(await wang.shares(tea))
  const { lines } = await frozen(await buyer.orders(oneOf(tea)))
  expect(lines).toMatchObject([{ commission_bps: 1500, commission_fen: 1920 }])
})

test('an order that is credited to nobody says nothing of a seller and brings nobody anything', async () => {
  const stranger = await story.person('stranger')
  const { order, lines } = await frozen(await stranger.orders(oneOf(await story.goods())))
  expect(order).toMatchObject({ seller_id: null, token: null, channel: null, credit_rule: null })
  expect(order).toMatchObject({ credit_visited_at: null, credit_window_days: null })
  expect(lines).toMatchObject([{ commission_bps: 0, commission_fen: 0 }])
})

test('tells a buyer whose recommender is gone since the quote that there is nobody now', async () => {
  const stranger = await story.person('another-stranger')
  const tea = await story.goods()
  const body = { id: createUlid(story.clock.now().getTime()), lines: [...oneOf(tea)], address, note: '', dropsRecommender: false }
  const expected = { expectedTotalFen: 12_800, expectedRecommender: lin.id }
  expect(await stranger.refused('placeOrder', { body: { ...body, ...expected } })).toEqual({ code: 'recommender-changed', name: null })
})

test('shows the buyer by which rule, in the quote and on the order, and nothing of what it brings', async () => {
  const reader = await story.person('reader')
  const tea = await story.goods()
  expect(await reader.quotes(oneOf(tea))).toMatchObject({ recommender: null, credit: null })
  await reader.opens(await lin.shares(tea))
  const visitedAt = story.clock.now().toISOString()
  expect((await reader.quotes(oneOf(tea))).credit).toEqual({ rule: 'visit', visitedAt, windowDays: 15 })
  const placed = await reader.buys(oneOf(tea))
  const { order } = await reader.seesOrder(placed)
  expect(order.credit).toEqual({ rule: 'visit', visitedAt, windowDays: 15 })
  expect(JSON.stringify(order)).not.toMatch(/commission|bps|clawback/i)
  const paidAt = story.clock.now().toISOString()
  await story.passes({ days: 30 })
  expect((await reader.quotes(oneOf(tea))).credit).toEqual({ rule: 'customer', visitedAt: paidAt, windowDays: 180 })
  const dropped = await reader.orders(oneOf(tea), { dropsRecommender: true })
  expect((await reader.seesOrder(dropped)).order).toMatchObject({ recommender: null, credit: null })
})
