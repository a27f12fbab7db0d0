import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { oneOf } from '../../support/story-person'

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

async function sell(lines = oneOf(tea)) {
  story.clock.advance({ minutes: 1 })
  await chen.opens(await lin.shares(tea))
  return await chen.buys(lines)
}

async function complete(order: { readonly id: string }) {
  await hq.ships(order)
  await chen.receives(order)
  await story.passes({ days: 7, seconds: 1 })
}

test('tells of an order what it brings, by which card and rule', async () => {
  const card = await lin.shares(tea, 'moments')
  await chen.opens(card)
  const visitedAt = story.clock.now().toISOString()
  story.clock.advance({ hours: 1 })
  const order = await chen.buys([{ sizeId: tea.size.id, quantity: 3 }])
  const { id: lineId } = await story.database
    .selectFrom('order_lines')
    .select('id')
    .where('order_id', '=', order.id)
    .executeTakeFirstOrThrow()
  expect(await lin.commissions()).toEqual({
    pendingFen: 3840,
    availableFen: 0,
    nextCursor: null,
    items: [
      {
        orderId: order.id,
        at: '2026-11-22T03:00:00.000Z',
        title: { zh: '凤凰单丛', en: 'Phoenix oolong' },
        picture: '/pictures/tea.jpg',
        pieces: 3,
        buyerName: 'chen',
        lines: [
          {
            ...{ id: lineId, name: { zh: '凤凰单丛', en: 'Phoenix oolong' }, sizeName: '100 克', picture: '/pictures/tea.jpg', pieces: 3 },
            ...{ goodsFen: 38_400, discountFen: 0, refundedFen: 0, rateBps: 1000, commissionFen: 3840, clawbackFen: 0 },
          },
        ],
        commissionFen: 3840,
        clawbackFen: 0,
        state: 'pending',
        freeAt: null,
        credit: {
          rule: 'visit',
          visitedAt,
          channel: 'moments',
          windowDays: 15,
          card: { sharedAt: visitedAt, product: { id: tea.id, name: { zh: '凤凰单丛', en: 'Phoenix oolong' } } },
        },
      },
    ],
  })
})

test('tells of a customer’s later order that it came from being one', async () => {
  await chen.opens(await lin.shares())
  await chen.buys(oneOf(tea))
  const paidAt = story.clock.now().toISOString()
  story.clock.advance({ days: 60 })
  await chen.buys(oneOf(tea))
  const { items } = await lin.commissions()
  const card = { sharedAt: paidAt, product: null }
  expect(items[0]?.credit).toEqual({ rule: 'customer', visitedAt: paidAt, channel: 'chat', windowDays: 180, card })
})

test('has the rate of each line', async () => {
  const honey = await story.goods({ product: { commission_bps: 2000 } })
  await sell(oneOf(tea, honey))
  expect((await lin.commissions()).items[0]).toMatchObject({
    pieces: 2,
    commissionFen: 1280 + 2560,
    lines: [
      { rateBps: 1000, commissionFen: 1280 },
      { rateBps: 2000, commissionFen: 2560 },
    ],
  })
})

test('follows an order through its states', async () => {
  const order = await sell()
  await hq.ships(order)
  expect((await lin.commissions()).items[0]).toMatchObject({ state: 'pending', freeAt: null })
  await chen.receives(order)
  const freeAt = new Date(story.clock.now().getTime() + 7 * 86_400_000).toISOString()
  expect((await lin.commissions()).items[0]).toMatchObject({ state: 'pending', freeAt })
  await story.passes({ days: 7, seconds: 1 })
  const { items, availableFen } = await lin.commissions()
  expect(availableFen).toBe(1280)
  expect(items[0]).toMatchObject({ state: 'available', freeAt: story.clock.now().toISOString() })
})

test('shows what a cancelled order took back', async () => {
  const order = await sell()
  await chen.cancels(order)
  await story.passes({ minutes: 10 })
  expect((await lin.commissions()).items).toMatchObject([
    {
      orderId: order.id,
      state: 'taken-back',
      lines: [{ refundedFen: 12_800, clawbackFen: 1280 }],
      commissionFen: 1280,
      clawbackFen: 1280,
      freeAt: null,
    },
  ])
})

test('leaves out what was never paid, and what was dropped', async () => {
  await chen.opens(await lin.shares(tea))
  await chen.orders(oneOf(tea))
  const dropped = await chen.orders(oneOf(tea), { dropsRecommender: true })
  await chen.pays(dropped)
  expect((await lin.commissions()).items).toEqual([])
})

test('filters by state, and the parts make the whole', async () => {
  const settled = await sell()
  await complete(settled)
  const cancelled = await sell()
  await chen.cancels(cancelled)
  await story.passes({ minutes: 10 })
  const waiting = await sell()
  const ids = async (state: 'all' | 'pending' | 'available' | 'taken-back') =>
    (await lin.commissions({ state })).items.map(({ orderId }) => orderId)
  expect(await ids('pending')).toEqual([waiting.id])
  expect(await ids('available')).toEqual([settled.id])
  expect(await ids('taken-back')).toEqual([cancelled.id])
  expect(await ids('all')).toEqual([waiting.id, cancelled.id, settled.id])
})

test('goes on without gaps or repeats, also among orders of the same moment', async () => {
  await chen.opens(await lin.shares(tea))
  const placed: string[] = []
  for (let index = 0; index < 43; index += 1) {
    if (index % 3 === 0) story.clock.advance({ seconds: 1 })
    placed.push((await chen.buys(oneOf(tea))).id)
  }
  const seen: string[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await lin.commissions({ state: 'pending', cursor })
    seen.push(...page.items.map(({ orderId }) => orderId))
    if (page.nextCursor === null) break
    expect(page.items).toHaveLength(20)
    cursor = page.nextCursor
  }
  expect(new Set(seen).size).toBe(43)
  expect([...seen].sort()).toEqual([...placed].sort())
})

test('sums are those of the ledger', async () => {
  await complete(await sell())
  await sell()
  const { pendingFen, availableFen } = await lin.commissions()
  expect(await story.context.read.ledger.balanceOf(`seller:${lin.id}:pending`)).toBe(pendingFen)
  expect(await story.context.read.ledger.balanceOf(`seller:${lin.id}:available`)).toBe(availableFen)
  expect([pendingFen, availableFen]).toEqual([1280, 1280])
})

test.each(['nonsense', Buffer.from('1.abc!').toString('base64url')])('refuses the cursor %p', async (cursor) => {
  expect(await lin.refused('listCommissions', { query: { cursor } })).toMatchObject({ code: 'invalid-input', fields: [{ path: 'cursor' }] })
})

test('refuses a state that is none, a buyer and a stranger', async () => {
  expect(await lin.refused('listCommissions', { query: { state: 'paid' as never } })).toMatchObject({ code: 'invalid-input' })
  expect(await chen.refused('listCommissions', { query: {} })).toEqual({ code: 'forbidden', role: 'seller' })
  expect(await story.visitor.refused('listCommissions', { query: {} })).toEqual({ code: 'signed-out' })
})

test('shows nothing of another seller’s', async () => {
  const wang = await story.seller('wang')
  await sell()
  expect(await wang.commissions()).toEqual({ pendingFen: 0, availableFen: 0, items: [], nextCursor: null })
})
