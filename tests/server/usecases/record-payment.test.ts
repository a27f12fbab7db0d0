import { fen } from '../../../contract/money'
import type { PaidFacts } from '../../../server/ports'
import { recordPayment } from '../../../server/usecases/record-payment'
import { expectSoundBooks, readAccounts } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { oneOf, type PlacedOrder } from '../../support/story-person'

let story: Story
let lin: StoryPerson
let chen: StoryPerson
let cheap: Goods
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  chen = await story.person('chen')
  cheap = await story.goods({ sizes: [{ price_fen: fen(5000) }] })
  await chen.opens(await lin.shares(cheap))
})
afterEach(() => expectSoundBooks(story))
afterAll(() => story.close())

/** 50 yuan of tea and 10 of freight, for which lin gets 5. */
const places = () => chen.orders(oneOf(cheap))

function factsOf(order: PlacedOrder, change: Partial<PaidFacts> = {}): PaidFacts {
  const paid = { orderId: order.id, transactionId: `paid-${order.id}`, openid: 'sbx-chen', totalFen: fen(6000) }
  return { ...paid, paidAt: story.clock.now(), ...change }
}

async function rowOf(order: { readonly id: string }) {
  return await story.database.selectFrom('orders').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow()
}

async function jobsOf(order: { readonly id: string }) {
  const rows = await story.database.selectFrom('jobs').select('kind').where('key', '=', order.id).execute()
  return rows.map(({ kind }) => kind).sort()
}

test.each<[string, Partial<PaidFacts>]>([
  ['an unknown order', { orderId: '01kb0000000000000000000000' }],
  ['an amount a fen short', { totalFen: fen(5999) }],
  ['an amount a fen too high', { totalFen: fen(6001) }],
  ['somebody else’s openid', { openid: 'sbx-lin' }],
])('%s changes nothing and is written to the log', async (_, change) => {
  const order = await places()
  const facts = factsOf(order, change)
  expect(await recordPayment(story.context, facts)).toBe('mismatch')
  expect(await rowOf(order)).toMatchObject({ state: 'placed', paid_at: null })
  expect(await story.context.read.payments.find(order.id)).toBeNull()
  const told = story.logLines.filter((line) => line.includes('a payment does not match its order'))
  expect(told.at(-1)).toContain(facts.orderId)
})

test('a second transaction for a paid order is not recorded over the first, and is written to the log', async () => {
  const order = await places()
  expect(await recordPayment(story.context, factsOf(order))).toBe('recorded')
  expect(await recordPayment(story.context, factsOf(order))).toBe('repeated')
  expect(await recordPayment(story.context, factsOf(order, { transactionId: 'another' }))).toBe('mismatch')
  expect(story.logLines.at(-1)).toContain('second transaction')
  expect((await story.context.read.payments.find(order.id))?.transaction_id).toBe(`paid-${order.id}`)
  expect((await readAccounts(story)).get(`order:${order.id}`)).toBe(6000)
})

test('nothing waits for the money any longer, and the sums are those of the order', async () => {
  const order = await places()
  await chen.pays(order, 'cancelled')
  expect(await jobsOf(order)).toEqual(['close-unpaid', 'poll-payment'])
  const pending = (await lin.desk()).pendingFen
  await recordPayment(story.context, factsOf(order))
  expect(await jobsOf(order)).toEqual([])
  expect((await lin.desk()).pendingFen).toBe(pending + 500)
  const payment = await story.context.read.payments.find(order.id)
  expect(payment).toMatchObject({ transaction_id: `paid-${order.id}`, paid_fen: 6000, paid_at: story.clock.now() })
})

test('an order is paid when WeChat says, but never before it was placed', async () => {
  const early = await places()
  const placedAt = story.clock.now()
  await recordPayment(story.context, factsOf(early, { paidAt: new Date(placedAt.getTime() - 900) }))
  expect((await rowOf(early)).paid_at).toEqual(placedAt)
  const late = await places()
  const paidAt = new Date(placedAt.getTime() + 60_000)
  story.clock.advance({ minutes: 5 })
  await recordPayment(story.context, factsOf(late, { paidAt }))
  expect((await rowOf(late)).paid_at).toEqual(paidAt)
})

test('counts for the seller on the day it was paid', async () => {
  const dayOf = async (day: string) =>
    await story.database.selectFrom('seller_days').selectAll().where('seller_id', '=', lin.id).where('on_day', '=', day).executeTakeFirst()
  const order = await places()
  const token = (await rowOf(order)).token ?? ''
  const tokenRow = () => story.database.selectFrom('tokens').selectAll().where('token', '=', token).executeTakeFirstOrThrow()
  const before = await tokenRow()
  await recordPayment(story.context, factsOf(order, { paidAt: new Date('2026-11-23T16:30:00Z') }))
  expect(await dayOf('2026-11-24')).toMatchObject({ paid_orders: 1, commission_fen: 500 })
  expect(await tokenRow()).toMatchObject({ paid_orders: before.paid_orders + 1, commission_fen: before.commission_fen + 500 })
})

test('money for a cancelled order goes back in full, freight too, and earns nobody anything', async () => {
  const order = await places()
  const pending = (await lin.desk()).pendingFen
  await chen.cancels(order)
  expect(await recordPayment(story.context, factsOf(order))).toBe('recorded')
  expect(await story.context.read.refunds.listOfOrder(order.id)).toMatchObject([
    { reason: 'late-payment', amount_fen: 6000, goods_fen: 5000, freight_fen: 1000, state: 'requested', lines: [] },
  ])
  expect(await rowOf(order)).toMatchObject({ state: 'cancelled', paid_at: null })
  expect((await lin.desk()).pendingFen).toBe(pending)
})
