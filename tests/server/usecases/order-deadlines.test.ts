import { fen } from '../../../contract/money'
import { closeUnpaidOrder } from '../../../server/usecases/close-unpaid-order'
import { insertRefund } from '../../../server/usecases/insert-refund'
import { receiveByTime } from '../../../server/usecases/receive-by-time'
import { settleCommission } from '../../../server/usecases/settle-commission'
import { expectSoundBooks } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf, type PlacedOrder } from '../../support/story-person'

/* What time alone does to an order: each job answers when to look again, and does nothing a second too early. */

let story: Story
let lin: StoryPerson
let chen: StoryPerson
let hq: StoryPerson
const dayMs = 86_400_000
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  chen = await story.person('chen')
  hq = await story.hq()
})
afterEach(() => expectSoundBooks(story))
afterAll(() => story.close())

const later = (ms: number) => new Date(story.clock.now().getTime() + ms)
const stateOf = async (order: PlacedOrder) => (await chen.seesOrder(order)).order.state

async function jobsOf(key: string) {
  const rows = await story.database.selectFrom('jobs').select(['kind', 'run_at']).where('key', '=', key).execute()
  return Object.fromEntries(rows.map((row) => [row.kind, row.run_at]))
}

async function bought() {
  const tea = await story.goods()
  await chen.opens(await lin.shares(tea))
  const order = await chen.buys(oneOf(tea))
  await story.passes({ seconds: 1 })
  return order
}

async function sent(trackingNumber = 'SF1392007844') {
  const order = await bought()
  await hq.ships(order, { trackingNumber })
  return order
}

test('an unpaid order closes when its time is over, and not before', async () => {
  const order = await chen.orders(oneOf(await story.goods()))
  const payBy = later(30 * 60_000)
  expect(await jobsOf(order.id)).toEqual({ 'close-unpaid': payBy })
  story.clock.advance({ minutes: 29, seconds: 59 })
  expect(await closeUnpaidOrder(story.context, order.id)).toEqual(payBy)
  expect(await stateOf(order)).toBe('placed')
  story.clock.advance({ seconds: 1 })
  expect(await closeUnpaidOrder(story.context, order.id)).toBeNull()
  expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'cancelled', cancelReason: 'unpaid' })
  expect(await jobsOf(order.id)).toEqual({})
})

test('an order that was paid, or is not there, is not closed', async () => {
  const order = await bought()
  story.clock.advance({ hours: 1 })
  expect(await closeUnpaidOrder(story.context, order.id)).toBeNull()
  expect(await stateOf(order)).toBe('paid')
  expect(await closeUnpaidOrder(story.context, '01kb0000000000000000000000')).toBeNull()
})

test('sending a parcel plans what follows: telling WeChat, asking the courier, and receipt in ten days', async () => {
  const order = await sent()
  const now = story.clock.now()
  const [parcel] = await story.context.read.parcels.listOfOrder(order.id)
  expect(await jobsOf(order.id)).toEqual({ 'upload-shipping': now, 'receive-by-time': later(10 * dayMs) })
  expect(await jobsOf(parcel?.id ?? '')).toEqual({ 'follow-parcel': later(60_000) })
  expect((await chen.seesOrder(order)).order).toMatchObject({ shippedAt: now.toISOString(), receivedBy: later(10 * dayMs).toISOString() })
})

test('the ten days begin with the last parcel', async () => {
  const tea = await story.goods()
  const order = await chen.buys([{ sizeId: tea.size.id, quantity: 2 }])
  await story.passes({ seconds: 1 })
  const lineId = (await story.context.read.orders.find(order.id))?.lines[0]?.id ?? ''
  const ships = (id: string) =>
    hq.call('shipParcel', {
      params: { id: order.id },
      body: { id, carrier: 'SF', trackingNumber: `SF${id.slice(-12)}`, lines: [{ lineId, quantity: 1, batchId: null }] },
    })
  const firstAt = story.clock.now()
  await ships('01kb0000000000000000000001')
  expect(await jobsOf(order.id)).not.toHaveProperty('receive-by-time')
  expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'shipping', receivedBy: null })
  story.clock.advance({ days: 2 })
  await ships('01kb0000000000000000000002')
  expect(await jobsOf(order.id)).toMatchObject({ 'receive-by-time': later(10 * dayMs) })
  expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'shipped', shippedAt: firstAt.toISOString() })
})

test('the courier is asked sooner where HQ wants it sooner', async () => {
  await story.settings({ trackingSeconds: 20 })
  const [parcel] = await story.context.read.parcels.listOfOrder((await sent()).id)
  expect(await jobsOf(parcel?.id ?? '')).toEqual({ 'follow-parcel': later(20_000) })
  await story.settings({ trackingSeconds: 1800 })
})

test('what was sent counts as received after ten days, and not before', async () => {
  const order = await sent()
  const receiveBy = later(10 * dayMs)
  expect(await receiveByTime(story.context, (await bought()).id)).toBeNull()
  story.clock.advance({ days: 9, hours: 23 })
  expect(await receiveByTime(story.context, order.id)).toEqual(receiveBy)
  expect(await stateOf(order)).toBe('shipped')
  story.clock.advance({ hours: 1 })
  expect(await receiveByTime(story.context, order.id)).toBeNull()
  expect(await stateOf(order)).toBe('received')
  expect(await jobsOf(order.id)).toMatchObject({ 'settle-commission': later(7 * dayMs) })
  expect(await jobsOf(order.id)).not.toHaveProperty('receive-by-time')
})

test('while a parcel is in trouble, receipt waits from day to day', async () => {
  const order = await sent('SF99999999LOST')
  for (let day = 0; day < 6; day += 1) await story.passes({ days: 1 })
  story.clock.advance({ days: 5 })
  expect(await receiveByTime(story.context, order.id)).toEqual(later(dayMs))
  expect(await stateOf(order)).toBe('shipped')
})

test('a received order is settled when its return window is over, and not before', async () => {
  const order = await sent()
  expect(await settleCommission(story.context, order.id)).toBeNull()
  await chen.receives(order)
  const returnUntil = later(7 * dayMs)
  expect((await chen.seesOrder(order)).order).toMatchObject({
    receivedAt: story.clock.now().toISOString(),
    returnUntil: returnUntil.toISOString(),
  })
  story.clock.advance({ days: 6, hours: 23 })
  const { availableFen } = await lin.desk()
  expect(await settleCommission(story.context, order.id)).toEqual(returnUntil)
  story.clock.advance({ hours: 1 })
  expect(await settleCommission(story.context, order.id)).toBeNull()
  expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'completed', completedAt: story.clock.now().toISOString() })
  expect((await lin.desk()).availableFen).toBe(availableFen + 1280)
})

test('a refund on its way keeps an order from being settled, an hour at a time', async () => {
  const order = await sent()
  await chen.receives(order)
  const refund = { orderId: order.id, reason: 'claim', goodsFen: fen(100), freightFen: fen(0), lines: [] } as const
  await story.context.transact((stores) => insertRefund(story.context, stores, refund))
  story.clock.advance({ days: 8 })
  expect(await settleCommission(story.context, order.id)).toEqual(later(3_600_000))
  expect(await stateOf(order)).toBe('received')
})
