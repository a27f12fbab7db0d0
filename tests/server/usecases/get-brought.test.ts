import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  tea = await story.goods()
})
afterAll(() => story.close())

const brought = () => lin.seesBrought()
const shares = (cursor?: string) => lin.listsCards(cursor)

test('before anything was sent out there is nothing, drawn as thirty empty days', async () => {
  const { total, things, channels, days } = await brought()
  expect(total).toEqual({ shares: 0, opens: 0, people: 0, viewers: 0, orders: 0, paid: 0, received: 0, refunded: 0, commissionFen: 0 })
  expect([things, channels]).toEqual([[], []])
  expect(days).toHaveLength(30)
})

test('the same story by card, thing, channel and day: sums agree', async () => {
  const chat = await lin.shares(tea, 'chat')
  story.clock.advance({ seconds: 1 })
  const moments = await lin.shares(tea, 'moments')
  story.clock.advance({ seconds: 1 })
  const shop = await lin.shares(null, 'chat')
  const [chen, mei] = [await story.person('chen'), await story.person('mei')]
  await chen.opens(chat)
  await mei.opens(moments, 1155)
  await story.visitor.opens(moments)
  await mei.opens(shop)
  const order = await chen.buys([{ sizeId: tea.size.id, quantity: 2 }])
  await story.passes({ minutes: 2 })

  const { total, things, channels, days } = await brought()
  expect(total).toMatchObject({ shares: 3, opens: 4, people: 3, viewers: 2, orders: 1, paid: 1, refunded: 0 })
  expect(things.map(({ productId, opens, orders }) => [productId, opens, orders])).toEqual([
    [tea.id, 3, 1],
    [null, 1, 0],
  ])
  expect(channels.map(({ channel, shares: sent, opens }) => [channel, sent, opens])).toEqual([
    ['chat', 2, 2],
    ['moments', 1, 2],
  ])
  expect(days.at(-1)).toMatchObject({ shares: 3, opens: 4, orders: 1, commissionFen: total.commissionFen })
  const { items } = await shares()
  expect(items.map(({ channel, opens, orders }) => [channel, opens, orders])).toEqual([
    ['chat', 1, 0],
    ['moments', 2, 0],
    ['chat', 1, 1],
  ])

  await chen.cancels(order)
  await story.passes({ minutes: 5 })
  const after = await brought()
  expect(after.total).toMatchObject({ orders: 1, paid: 1, refunded: 1, commissionFen: 0 })
  expect(after.days.at(-1)).toMatchObject({ refunded: 1, commissionFen: 0 })
  expect((await shares()).items[2]).toMatchObject({ orders: 1, refunded: 1, commissionFen: 0 })
})

test('an order that is not paid is an order all the same, on the day and the card, and earns nothing', async () => {
  const before = await brought()
  const wu = await story.person('wu')
  const card = await lin.shares(tea)
  await wu.opens(card)
  const order = await wu.orders([{ sizeId: tea.size.id, quantity: 1 }])
  const placed = await brought()
  expect([placed.total.orders - before.total.orders, placed.total.paid - before.total.paid]).toEqual([1, 0])
  expect(placed.days.at(-1)).toMatchObject({ orders: placed.total.orders, paid: placed.total.paid })
  expect((await shares()).items[0]).toMatchObject({ token: card.token, orders: 1, paid: 0, commissionFen: 0 })
  await wu.pays(order)
  await story.passes({ minutes: 2 })
  expect((await shares()).items[0]).toMatchObject({ orders: 1, paid: 1, commissionFen: 1280 })
  await wu.cancels(order)
  await story.passes({ minutes: 5 })
  expect((await brought()).total.commissionFen).toBe(before.total.commissionFen)
})

test('a card sent twice by a double tap is one share', async () => {
  const { share } = await lin.seesProduct(tea)
  const intent = () => lin.call('recordShareIntent', { body: { token: share.chatToken ?? '' } })
  const before = (await brought()).total.shares
  await Promise.all([intent(), intent(), intent()])
  expect((await brought()).total.shares).toBe(before + 1)
})

test('a long list goes on page by page, each card once', async () => {
  for (let index = 0; index < 25; index += 1) {
    await lin.shares(tea)
    story.clock.advance({ seconds: 1 })
  }
  const first = await shares()
  const second = await shares(first.nextCursor ?? '')
  expect(first.items).toHaveLength(20)
  expect(second.nextCursor).toBeNull()
  expect(new Set([...first.items, ...second.items].map(({ token }) => token)).size).toBe(first.items.length + second.items.length)
})

describe('Moments', () => {
  test('are paced by the day and, for one thing, by the week; the card that goes out all the same keeps its seller', async () => {
    const mei = await story.seller('seller-mei')
    const rice = await story.goods()
    await story.settings({ momentsPerDay: 2, momentsPerThingAWeek: 1 })
    const left = async (goods: Goods) => (await mei.seesProduct(goods)).share
    expect((await left(tea)).moments).toEqual({ leftToday: 2, pausedBy: null })
    await mei.shares(tea, 'moments')
    expect((await left(tea)).moments).toEqual({ leftToday: 1, pausedBy: 'thing' })
    expect((await left(rice)).moments).toEqual({ leftToday: 1, pausedBy: null })
    await mei.shares(rice, 'moments')
    const third = await left(tea)
    expect(third.moments).toEqual({ leftToday: 0, pausedBy: 'day' })
    expect(third.momentsToken).toMatch(/^[\w-]{12}$/)
    await story.passes({ days: 1 })
    expect((await left(tea)).moments).toEqual({ leftToday: 2, pausedBy: 'thing' })
    await story.passes({ days: 7 })
    expect((await left(tea)).moments).toEqual({ leftToday: 2, pausedBy: null })
  })

  test('are nobody’s business who only passes a card on', async () => {
    const chen = await story.person('chen')
    expect((await chen.seesProduct(tea)).share.moments).toBeNull()
  })
})
