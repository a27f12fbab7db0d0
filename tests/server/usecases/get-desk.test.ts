import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { type Card, oneOf } from '../../support/story-person'

let story: Story
let lin: StoryPerson
let chen: StoryPerson
let hq: StoryPerson
let tea: Goods

beforeEach(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  chen = await story.person('chen')
  hq = await story.hq()
  tea = await story.goods()
})
afterEach(() => story.close())

async function sell(card: Card, buyer: StoryPerson = chen) {
  await buyer.opens(card)
  return await buyer.buys(oneOf(tea))
}

test('of a new shop is empty but whole', async () => {
  expect(await lin.desk()).toEqual({
    shop: { name: 'lin的铺子', state: 'active', suspendedReason: null },
    availableFen: 0,
    pendingFen: 0,
    nextFreeOn: null,
    today: { people: 0, paid: 0, received: 0 },
    nextStep: { kind: 'choose' },
    momentsLeft: 3,
    days: expect.any(Array),
    funnel: { people: 0, viewers: 0, paid: 0, received: 0 },
    latest: [],
    messages: expect.any(Array),
  })
})

test('draws the last 30 business days, today last', async () => {
  const { days } = await lin.desk()
  expect(days).toHaveLength(30)
  expect(days[0]).toEqual({ on: '2026-10-24', commissionFen: 0 })
  expect(days.at(-1)).toEqual({ on: '2026-11-22', commissionFen: 0 })
})

test('shows an order at once: pending, today, the card that brought it', async () => {
  const card = await lin.shares(tea, 'moments')
  await story.visitor.opens(card)
  const order = await sell(card)
  const desk = await lin.desk()
  expect(desk).toMatchObject({ pendingFen: 1280, availableFen: 0, nextFreeOn: null, today: { people: 1, paid: 1, received: 0 } })
  expect(desk.days.at(-1)).toEqual({ on: '2026-11-22', commissionFen: 1280 })
  expect(desk.funnel).toEqual({ people: 1, viewers: 1, paid: 1, received: 0 })
  expect(desk.latest).toEqual([
    {
      orderId: order.id,
      at: '2026-11-22T02:00:00.000Z',
      title: { zh: '凤凰单丛', en: 'Phoenix oolong' },
      pieces: 1,
      buyerName: 'chen',
      state: 'pending',
      netFen: 1280,
    },
  ])
})

test('counts no order that was not paid', async () => {
  const card = await lin.shares(tea)
  await chen.opens(card)
  await chen.orders(oneOf(tea))
  const desk = await lin.desk()
  expect(desk).toMatchObject({ pendingFen: 0, today: { paid: 0 }, funnel: { paid: 0 }, latest: [] })
})

test('follows the money from pending to available, and says from when', async () => {
  const order = await sell(await lin.shares(tea))
  await hq.ships(order)
  await story.passes({ days: 2 })
  await chen.receives(order)
  expect(await lin.desk()).toMatchObject({ pendingFen: 1280, nextFreeOn: '2026-12-01', today: { people: 0, paid: 0, received: 1 } })
  await story.passes({ days: 7, seconds: 1 })
  expect(await lin.desk()).toMatchObject({ pendingFen: 0, availableFen: 1280, nextFreeOn: null, funnel: { received: 1 } })
})

test('names the earliest day of several orders', async () => {
  const orders = [await sell(await lin.shares(tea)), await sell(await lin.shares(tea), await story.person('mei'))]
  for (const order of orders) await hq.ships(order)
  await chen.receives(orders[0] as never)
  await story.passes({ days: 3 })
  await (await story.person('mei')).receives(orders[1] as never)
  expect((await lin.desk()).nextFreeOn).toBe('2026-11-29')
})

test('takes a refunded commission off the day it came from', async () => {
  const order = await sell(await lin.shares(tea))
  await story.passes({ days: 1 })
  await chen.cancels(order)
  await story.passes({ minutes: 10 })
  const desk = await lin.desk()
  expect(desk).toMatchObject({ pendingFen: 0, availableFen: 0 })
  expect(desk.days.map(({ commissionFen }) => commissionFen).every((amount) => amount === 0)).toBe(true)
  expect(desk.latest).toMatchObject([{ netFen: 0, state: 'taken-back' }])
})

test('forgets what is thirty days old', async () => {
  await sell(await lin.shares(tea))
  await story.passes({ days: 29 })
  const before = await lin.desk()
  expect([before.days[0]?.commissionFen, before.funnel.people, before.funnel.paid]).toEqual([1280, 1, 1])
  await story.passes({ days: 1 })
  const after = await lin.desk()
  expect(after.days.every(({ commissionFen }) => commissionFen === 0)).toBe(true)
  expect(after.funnel).toMatchObject({ people: 0, paid: 0 })
})

test('shows three orders and no more, newest first', async () => {
  const orders = []
  for (const name of ['a', 'b', 'c', 'd']) {
    orders.push(await sell(await lin.shares(tea), await story.person(name)))
    story.clock.advance({ minutes: 1 })
  }
  const { latest } = await lin.desk()
  expect(latest.map(({ orderId }) => orderId)).toEqual(
    orders
      .slice(1)
      .reverse()
      .map(({ id }) => id),
  )
})

test('shows nothing of another seller’s', async () => {
  const wang = await story.seller('wang')
  await sell(await lin.shares(tea))
  expect(await wang.desk()).toMatchObject({ pendingFen: 0, today: { people: 0, paid: 0 }, latest: [] })
})

test('opens for a suspended seller, who keeps what is pending', async () => {
  await sell(await lin.shares(tea))
  await hq.suspends(lin, '刷屏')
  expect(await lin.desk()).toMatchObject({ shop: { state: 'suspended', suspendedReason: '刷屏' }, pendingFen: 1280 })
})

test('pays the most special rate, rounded down to the fen', async () => {
  const odd = await story.goods({ product: { commission_bps: 333 }, sizes: [{ price_fen: fen(19_999) }] })
  await chen.opens(await lin.shares(odd))
  await chen.buys(oneOf(odd))
  expect((await lin.desk()).pendingFen).toBe(665)
})

test('is a seller’s alone', async () => {
  expect(await chen.refused('getDesk', {})).toEqual({ code: 'forbidden', role: 'seller' })
  expect(await story.visitor.refused('getDesk', {})).toEqual({ code: 'signed-out' })
})
